import { useSettings, useStatus } from '../api/queries.ts'

/** The sample is open, and nobody has taken the first steps or put them aside. */
export function useWelcoming(): boolean {
  const { data: settings } = useSettings()
  const { data: status } = useStatus()
  return settings?.welcomed === false && status?.state === 'open' && status.sample
}
