import { Loader, NavLink, ScrollArea, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import type { OutlineEntry } from '../outline/outline.ts'
import { useOutline } from '../outline/use-outline.ts'
import type { PdfSession } from '../pdf/pdf-session.ts'

interface Props {
  readonly attachment: Attachment
  readonly session: PdfSession
}

export function OutlinePane({ attachment, session }: Props) {
  const { t } = useTranslation('reader')
  const outline = useOutline(attachment.sha256, session)
  if (outline === undefined) return <Loader size="sm" m="md" />

  function go(entry: OutlineEntry) {
    if (entry.destination !== null) session.goToDestination(entry.destination)
    else if (entry.pageNumber !== null) session.goToPage(entry.pageNumber)
  }

  return (
    <ScrollArea h="100%">
      {outline.guessed && outline.entries.length > 0 && (
        <Text size="xs" c="dimmed" px="xs" pt="xs">
          {t('side.outlineGuessed')}
        </Text>
      )}
      {outline.entries.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {t('side.noOutline')}
        </Text>
      )}
      <Entries entries={outline.entries} onGo={go} />
    </ScrollArea>
  )
}

interface EntriesProps {
  readonly entries: readonly OutlineEntry[]
  readonly onGo: (entry: OutlineEntry) => void
}

function Entries({ entries, onGo }: EntriesProps) {
  return entries.map((entry) => (
    <NavLink
      key={entry.id}
      component="button"
      type="button"
      label={entry.title}
      rightSection={
        entry.pageNumber !== null && (
          <Text size="xs" c="dimmed">
            {entry.pageNumber}
          </Text>
        )
      }
      onClick={() => onGo(entry)}
      childrenOffset="sm"
      // A click goes there; it does not fold what is below.
      opened
      disableRightSectionRotation
    >
      {entry.children.length > 0 && <Entries entries={entry.children} onGo={onGo} />}
    </NavLink>
  ))
}
