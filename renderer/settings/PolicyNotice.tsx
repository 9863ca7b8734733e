import { Alert } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../preload/policy.ts'
import { usePolicy } from '../api/queries.ts'
import type { SectionId } from './sections.ts'

/** What of each section an administrator may have decided. */
const decided: Readonly<Partial<Record<SectionId, (policy: Policy) => boolean>>> = {
  general: ({ settings }) =>
    ['language', 'theme', 'density', 'zoom', 'person'].some((name) => name in settings),
  archive: ({ otherArchives }) => !otherArchives,
  imports: ({ watchFolders, settings }) => !watchFolders || 'folderTags' in settings,
  ocr: ({ settings }) => 'ocr' in settings,
  backup: ({ backup }) => backup !== undefined,
}

/** Says that some of a section is not the person's to change, so that nobody looks for why. */
export function PolicyNotice({ id }: { id: SectionId }) {
  const { t } = useTranslation()
  const { data: policy } = usePolicy()
  if (!policy || !decided[id]?.(policy)) return null
  return (
    <Alert variant="light" color="gray" icon={<IconLock />} mb="md">
      {t('policy.decided')}
    </Alert>
  )
}
