/** Arrow keys go from the box into the results and from one hit to the next. */
import { createScopedKeydownHandler } from '@mantine/core'

export const resultsId = 'search-results'

export const hitKeys = createScopedKeydownHandler({
  parentSelector: `#${resultsId}`,
  siblingSelector: 'button',
  orientation: 'vertical',
  loop: false,
})

export function focusFirstHit(): void {
  document.querySelector<HTMLButtonElement>(`#${resultsId} button`)?.focus()
}
