import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconFileExport,
  IconFolderOpen,
  IconFolderPlus,
  IconPackageImport,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ArchiveStatus } from '../../preload/model.ts'
import { sayError } from '../api/notify.ts'
import { usePolicy, useStatus } from '../api/queries.ts'
import { useArchives } from '../app/use-archives.tsx'
import { useExchangeDialogs } from '../care/exchange/use-exchange-dialogs.tsx'
import { PathText } from '../care/PathText.tsx'
import { useFormats } from '../care/use-formats.ts'
import { ArchiveName } from './ArchiveName.tsx'
import { MoveArchive } from './MoveArchive.tsx'
import { RecentArchives } from './RecentArchives.tsx'

/** The archive that is open, where it lies, and the way to others. */
export function ArchiveSection({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  const { data: status } = useStatus()
  const archives = useArchives()
  const free = usePolicy().data?.otherArchives !== false
  const open = status?.state === 'open' ? status : null
  return (
    <Stack gap="md">
      {open ? (
        <OpenArchive status={open} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('settings.archive.closed')}
        </Text>
      )}
      {free && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconFolderOpen size="1.1rem" />}
            onClick={() => {
              onClose()
              void archives.pickAndOpen()
            }}
          >
            {t('archive.open')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFolderPlus size="1.1rem" />}
            onClick={() => {
              onClose()
              archives.create()
            }}
          >
            {t('archive.create')}
          </Button>
        </Group>
      )}
      {free && open && !open.sample && <MoveArchive key={open.id} />}
      {free && (
        <RecentArchives
          onOpen={(path) => {
            onClose()
            archives.open(path)
          }}
        />
      )}
    </Stack>
  )
}

function OpenArchive({ status }: { status: Extract<ArchiveStatus, { state: 'open' }> }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { showExport, showImportBag } = useExchangeDialogs()
  const { name, path, sample, plans, inbox, trash, findings } = status
  const places = findings.filter(({ code }) => code.startsWith('place.'))
  const everything = {
    filter: { facets: {}, trash: false },
    sort: { by: 'issuedOn', descending: false },
  } as const
  return (
    <>
      <div>
        {sample ? <Text fw={600}>{name}</Text> : <ArchiveName key={name} name={name} />}
        <Text size="sm" fw={500} mt="sm">
          {t('settings.archive.lies')}
        </Text>
        <PathText path={path} />
        <Text size="sm" c="dimmed" mt={4}>
          {t('settings.archive.counts', {
            plans,
            inbox: number(inbox),
            trash: number(trash),
          })}
        </Text>
      </div>
      {places.map((place) => (
        <Alert key={place.code} color="orange" icon={<IconAlertTriangle />}>
          {sayError(place)}
        </Alert>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconFileExport size="1.1rem" />}
          disabled={plans === 0}
          onClick={() => showExport({ scope: everything, count: plans, subtitle: '' })}
        >
          {t('export.all')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPackageImport size="1.1rem" />}
          onClick={showImportBag}
        >
          {t('importBag.open')}
        </Button>
      </Group>
    </>
  )
}
