import type { Settings } from '../../preload/model.ts'
import { usePolicy } from '../api/queries.ts'

/** Whether an administrator has decided a setting, so that it is shown and not offered. */
export function useFixed(): (name: keyof Settings) => boolean {
  const { data: policy } = usePolicy()
  return (name) => policy !== undefined && name in policy.settings
}
