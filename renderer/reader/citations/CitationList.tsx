import { Badge, Button, Group, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { showDate } from '../../app/dates.ts'
import type { PaneProps } from '../desk/reader-props.ts'
import classes from './citations.module.css'
import type { FileCitation } from './use-citations.ts'

/** More mentions than anybody reads; the pages have them all. */
const mostListed = 500

interface Props {
  cited: PaneProps['cited'] | undefined
  citations: readonly FileCitation[]
  onGo(citation: FileCitation): void
  /** Whether mentions stand on numbered pages. */
  paged?: boolean
}

/** Every mention of another document: its place, and the document where the archive has it. */
export function CitationList({ citations, cited, onGo, paged = true }: Props) {
  const { t } = useTranslation('knowledge')
  if (citations.length === 0)
    return (
      <Text size="sm" c="dimmed" p="md">
        {t('citations.none')}
      </Text>
    )
  return (
    <div className={classes.list}>
      <Text size="xs" c="dimmed" p="sm">
        {t('citations.help')}
      </Text>
      {citations.slice(0, mostListed).map((citation) => {
        const { id, number, title, date, pageIndex, planId } = citation
        const name = number || title
        return (
          <div key={id} className={classes.entry}>
            <UnstyledButton
              className={classes.place ?? ''}
              title={t('citations.show')}
              onClick={() => onGo(citation)}
            >
              <Text size="sm" fw={600} lineClamp={2}>
                {name}
              </Text>
              <Text size="xs" c="dimmed" lineClamp={2}>
                {[paged && t('reader:page.name', { number: pageIndex + 1 }), showDate(date)]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </UnstyledButton>
            <Group gap="xs" mt={4}>
              {planId === null ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  onClick={() => cited?.find(name)}
                >
                  {t('citations.find')}
                </Button>
              ) : (
                <>
                  <Badge size="xs" variant="light" tt="none" fw={500}>
                    {t('citations.inArchive')}
                  </Badge>
                  <Button size="compact-xs" variant="subtle" onClick={() => cited?.open(planId)}>
                    {t('citations.open')}
                  </Button>
                </>
              )}
            </Group>
          </div>
        )
      })}
    </div>
  )
}
