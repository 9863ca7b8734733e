import type { DriveStep } from 'driver.js'
import type { TFunction } from 'i18next'
import type { Dispatch } from 'react'
import type { Action } from '../app/workspace-state.ts'
import { resultsId } from '../search/hit-focus.ts'

/** Where a step points; `data-tour` names the places that have no name of their own. */
const at = (place: string) => `[data-tour="${place}"]`

/** A search is answered and a document opened well within it, on a slow machine too; a step without its place is left out then. */
const patienceMs = 60_000

interface TourStep {
  id: 'welcome' | 'facets' | 'search' | 'results' | 'reader' | 'plan' | 'import' | 'inbox' | 'help'
  element?: string
  /** What the program does when the step begins, so that there is something to see. */
  begin?: (act: Dispatch<Action>) => void
}

const steps: readonly TourStep[] = [
  { id: 'welcome' },
  { id: 'facets', element: at('facets') },
  { id: 'search', element: at('search') },
  {
    id: 'results',
    element: `#${resultsId} article`,
    begin: (act) => act({ do: 'ask', text: 'cai cach hanh chinh' }),
  },
  { id: 'reader', element: at('plan'), begin: openFirstPage },
  {
    id: 'plan',
    element: at('plan'),
    begin: (act) => {
      act({ do: 'ask', text: '' })
      act({ do: 'view', view: 'info' })
    },
  },
  { id: 'import', element: at('import') },
  { id: 'inbox', element: at('shelves') },
  { id: 'help', element: at('help') },
]

/** Opens the first page that was found, as a click on it does. */
function openFirstPage(): void {
  document.querySelector<HTMLButtonElement>(`#${resultsId} article button[data-current]`)?.click()
}

/** The steps in the person's language. */
export function tourSteps(t: TFunction<'welcome'>, act: Dispatch<Action>): DriveStep[] {
  return steps.map(({ id, element }, index) => ({
    ...(element === undefined ? {} : { element, waitForElement: patienceMs }),
    popover: {
      title: t(`tour.${id}.title`),
      description: t(`tour.${id}.text`),
      onNextClick: (_element, _step, { driver }) => {
        steps[index + 1]?.begin?.(act)
        driver.moveNext()
      },
      onPrevClick: (_element, _step, { driver }) => {
        steps[index - 1]?.begin?.(act)
        driver.movePrevious()
      },
    },
  }))
}
