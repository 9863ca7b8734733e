import { useDebouncedValue } from '@mantine/hooks'
import { useEffect } from 'react'
import { useKeepSearches } from './use-searches.ts'

/** Whoever looks this long at what was found meant that search. */
const lookedAtMs = 2_000

/** Remembers a search that found something, once somebody looked at it. */
export function useNoted(text: string, hasFound: boolean): void {
  const { note } = useKeepSearches()
  const [looked] = useDebouncedValue(text, lookedAtMs)
  // biome-ignore lint/correctness/useExhaustiveDependencies: noted once for each search.
  useEffect(() => {
    if (hasFound && looked === text && looked.trim() !== '') note(looked)
  }, [looked, hasFound])
}
