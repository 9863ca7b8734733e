/** Arrow keys go from the box into the results and from one hit to the next. */
import { createScopedKeydownHandler } from '@mantine/core'

export const resultsId = 'search-results'

export const hitKeys = createScopedKeydownHandler({
  parentSelector: `#${resultsId}`,
  siblingSelector: 'button',
  orientation: 'vertical',
  loop: false,
})

/** Words whose first hit is wanted: to be focused, or opened, once their results are drawn. */
let wanted: { text: string; open: boolean } | null = null
/** Words whose results are drawn; null while there are none, or those of other words. */
let shown: string | null = null

/** Goes to the first hit of what was typed, as soon as it is there: what is on the screen may be of the words before. */
export function goToFirstHit(text: string): void {
  wanted = { text, open: false }
  go()
}

/** Enter while the first hit is awaited. @returns whether one is */
export function openFirstHit(): boolean {
  if (wanted) wanted.open = true
  return wanted !== null
}

/** Whoever types on or goes elsewhere wants it no more. */
export function forgetFirstHit(): void {
  wanted = null
}

export function tellShown(text: string | null): void {
  shown = text
  go()
}

function go(): void {
  if (!wanted || wanted.text !== shown) return
  const { open } = wanted
  wanted = null
  const hit = document.querySelector<HTMLButtonElement>(`#${resultsId} article button`)
  hit?.focus()
  if (open) hit?.click()
}
