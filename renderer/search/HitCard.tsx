import { Box, Group, Text, UnstyledButton } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PageHit, PlanHit } from '../../preload/model.ts'
import { showDate } from '../app/dates.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { AreaBadges } from '../browse/AreaBadges.tsx'
import { Marked } from './Marked.tsx'
import classes from './search.module.css'

export function HitCard({ hit, query }: { hit: PlanHit; query: string }) {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const { plan } = hit
  const names = new Set(hit.pages.map((page) => page.name))
  return (
    <Box component="article" className={classes.hit} data-selected={plan.id === state.selected}>
      <UnstyledButton className={classes.title} onClick={() => act({ do: 'select', id: plan.id })}>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm" fw={700} truncate>
            {plan.number || t('list.noNumber')}
          </Text>
          <Text size="xs" c="dimmed">
            {showDate(plan.issuedOn)}
          </Text>
        </Group>
        <Text size="sm" lineClamp={2}>
          <Marked snippet={hit.title} />
        </Text>
        <AreaBadges areas={plan.areas} />
      </UnstyledButton>
      {hit.pages.map((page) => (
        <PageButton
          key={`${page.sha256}-${page.pageIndex}`}
          page={page}
          onOpen={() => {
            const { sha256, pageIndex } = page
            act({ do: 'read', planId: plan.id, sha256, pageIndex, query })
          }}
        />
      ))}
      <Text size="xs" c="dimmed" px="xs">
        {[...names].join(' · ')}
        {hit.pagesMatched > hit.pages.length &&
          ` · ${t('search.morePages', { count: hit.pagesMatched - hit.pages.length })}`}
      </Text>
    </Box>
  )
}

function PageButton({ page, onOpen }: { page: PageHit; onOpen(): void }) {
  const { t } = useTranslation()
  return (
    <UnstyledButton className={classes.page} onClick={onOpen}>
      <Text size="xs" fw={600} c="dimmed" component="span">
        <IconFileText size="0.8rem" aria-hidden />{' '}
        {t('search.page', { number: page.pageIndex + 1 })}
      </Text>
      <Text size="sm" lineClamp={3} component="span">
        <Marked snippet={page.snippet} />
      </Text>
    </UnstyledButton>
  )
}
