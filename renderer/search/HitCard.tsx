import { Box, Group, Text, UnstyledButton } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageHit, PlanHit } from '../../preload/model.ts'
import { showDate } from '../app/dates.ts'
import { useAct } from '../app/workspace.tsx'
import type { OpenDocument } from '../app/workspace-state.ts'
import { AreaMarks } from '../browse/AreaMarks.tsx'
import { InboxMark } from '../browse/InboxMark.tsx'
import { useFacetNames } from '../browse/use-facet-names.ts'
import { hitKeys } from './hit-focus.ts'
import { Marked } from './Marked.tsx'
import classes from './search.module.css'

interface HitCardProps {
  hit: PlanHit
  query: string
  /** Shown in the right pane. */
  selected: boolean
  /** What is open of it there. */
  document: OpenDocument | null
}

export const HitCard = memo(function HitCard({ hit, query, selected, document }: HitCardProps) {
  const { t } = useTranslation()
  const nameOf = useFacetNames()
  const act = useAct()
  const { plan, pages } = hit
  const names = new Set(pages.map(({ name }) => name))
  const more = hit.pagesMatched - pages.length
  const open = ({ sha256, pageIndex }: PageHit) =>
    act({ do: 'read', planId: plan.id, sha256, pageIndex, query })
  const isOpen = ({ sha256, pageIndex }: PageHit) =>
    document?.sha256 === sha256 && document.pageIndex === pageIndex
  return (
    <Box component="article" className={classes.hit} data-selected={selected}>
      <UnstyledButton
        className={classes.title}
        onKeyDown={hitKeys}
        onClick={() => act({ do: 'select', id: plan.id })}
      >
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap" miw={0}>
            {plan.review === 'inbox' && <InboxMark />}
            <Text size="sm" fw={600} truncate miw="5rem">
              {plan.number || t('list.noNumber')}
            </Text>
            <Text size="xs" c="dimmed" truncate className={classes.type ?? ''}>
              {plan.type && nameOf('type', plan.type)}
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap" flex="none">
            <AreaMarks areas={plan.areas} />
            <Text size="xs" c="dimmed">
              {showDate(plan.issuedOn)}
            </Text>
          </Group>
        </Group>
        <Text size="sm" lineClamp={2}>
          {hit.title.text === '' ? t('list.noTitle') : <Marked snippet={hit.title} />}
        </Text>
      </UnstyledButton>
      {pages.map((page) => (
        <UnstyledButton
          // The words of a page and of a note on it are two hits.
          key={`${page.sha256} ${page.pageIndex} ${page.snippet.text}`}
          className={classes.page}
          data-current={isOpen(page)}
          onKeyDown={hitKeys}
          onClick={() => open(page)}
        >
          <Text size="xs" fw={600} className={classes.where} component="span" truncate>
            <IconFileText size="0.8rem" aria-hidden />{' '}
            {t('search.page', { number: page.pageIndex + 1 })}
            {names.size > 1 && ` · ${page.name}`}
          </Text>
          <Text size="sm" lineClamp={3} component="span">
            <Marked snippet={page.snippet} />
          </Text>
        </UnstyledButton>
      ))}
      <Text size="xs" c="dimmed" px="xs" truncate>
        {[...(names.size === 1 ? names : []), more > 0 && t('search.morePages', { count: more })]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Box>
  )
})
