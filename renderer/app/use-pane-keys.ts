import { useHotkeys } from '@mantine/hooks'

const middle =
  '[data-pane="list"] :is([role="listbox"], [role="grid"], [role="group"][tabindex]), [data-pane="list"] article button'

/** The parts of the window in the order of the eye, each with what takes the focus in it. */
const parts = [
  '[data-tour="search"] input',
  '[data-tour="facets"] button',
  middle,
  '[data-tour="plan"] :is(button, input, [tabindex="0"])',
] as const

/** F6 goes to the next part of the window and Shift+F6 to the one before, as Windows programs have it. */
export function usePaneKeys(): void {
  useHotkeys(
    [
      ['F6', () => step(1)],
      ['shift+F6', () => step(-1)],
    ],
    [],
  )
}

/** The keys are the list's, or the first result's. */
export const focusList = (): void => placeOf(middle)?.focus()

/** What is gone has taken the focus with it: the keys go on in the list. */
export function focusListIfLost(): void {
  if (document.activeElement === document.body) focusList()
}

function step(by: 1 | -1): void {
  const places = parts.flatMap((selector) => placeOf(selector) ?? [])
  const panes = places.map((place) => place.closest('[data-tour], [data-pane]'))
  const at = panes.findIndex((pane) => pane?.contains(document.activeElement))
  const from = at < 0 && by < 0 ? 0 : at
  places.at((from + by + places.length) % places.length)?.focus()
}

// The list stays behind search results.
const placeOf = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((place) => place.checkVisibility())
