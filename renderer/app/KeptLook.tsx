import { useEffect } from 'react'
import { useKnownList, useSettings, useStatus, useVocabulary } from '../api/queries.ts'
import { keepLook } from './last-look.ts'
import { useWorkspace } from './workspace.tsx'

/** What changes often is noted once it rests. */
const restMs = 1_000

/** Notes how the window looks, for the next start; shows nothing itself. */
export function KeptLook() {
  const { sort } = useWorkspace().state
  const settings = useSettings()
  const status = useStatus()
  const vocabulary = useVocabulary()
  const list = useKnownList(sort)
  const isOld = [settings, status, vocabulary].some((one) => one.isPlaceholderData)
  useEffect(() => {
    if (!settings.data || !status.data || isOld) return
    const own = settings.data
    if (status.data.state !== 'open') return keepLook(own, null)
    if (!vocabulary.data || !list.data) return
    const open = {
      status: status.data,
      vocabulary: vocabulary.data,
      list: { sort, found: list.data },
    }
    const timer = setTimeout(() => keepLook(own, open), restMs)
    return () => clearTimeout(timer)
  }, [settings.data, status.data, vocabulary.data, list.data, isOld, sort])
  return null
}
