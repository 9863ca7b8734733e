import { Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../api/queries.ts'
import { LearnedTopics } from './LearnedTopics.tsx'
import { useChangeSettings } from './use-change-settings.ts'
import { useFixed } from './use-fixed.ts'
import { WatchedList } from './WatchedList.tsx'

/** What becomes of dropped folders, and which folders are imported by themselves. */
export function ImportsSection() {
  const { t } = useTranslation()
  const { data } = useSettings()
  const change = useChangeSettings()
  const isFixed = useFixed()
  if (!data) return null
  return (
    <Stack gap="lg">
      <Switch
        label={t('imports.folderTags')}
        description={t('imports.folderTagsHelp')}
        checked={data.folderTags}
        disabled={isFixed('folderTags')}
        onChange={(event) => change({ folderTags: event.currentTarget.checked })}
      />
      <WatchedList />
      <LearnedTopics />
    </Stack>
  )
}
