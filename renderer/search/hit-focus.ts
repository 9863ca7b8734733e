/** Arrow keys go from the box into the results and from one hit to the next. */
import { createScopedKeydownHandler } from '@mantine/core'

export const resultsId = 'search-results'

export const hitKeys = createScopedKeydownHandler({
  parentSelector: `#${resultsId}`,
  siblingSelector: 'button',
  orientation: 'vertical',
  loop: false,
})

/** Words whose hit is wanted, how far down, and whether to be opened too, once their results are drawn. */
let wanted: { text: string; down: number; open: boolean } | null = null
/** Words whose results are drawn; null while there are none, or those of other words. */
let shown: string | null = null

/**
 * From the box to the first hit of what was typed, as soon as it is there: what is on the screen may be of the words
 * before. Whoever presses again meanwhile goes as much further down.
 */
export function goDownToHits(text: string): void {
  wanted = { text, down: wanted?.text === text ? wanted.down + 1 : 0, open: false }
  go()
}

/** Enter while a hit is awaited. @returns whether one is */
export function openWantedHit(): boolean {
  if (wanted) wanted.open = true
  return wanted !== null
}

/** Whoever types on or goes elsewhere wants it no more. */
export function forgetWantedHit(): void {
  wanted = null
}

export function tellShown(text: string | null): void {
  shown = text
  go()
}

function go(): void {
  if (!wanted || wanted.text !== shown) return
  const { down, open } = wanted
  wanted = null
  const hits = document.querySelectorAll<HTMLButtonElement>(`#${resultsId} article button`)
  const hit = hits[Math.min(down, hits.length - 1)]
  hit?.focus()
  if (open) hit?.click()
}
