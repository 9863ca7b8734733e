/** Every screen of the program, in the order of a first day, each shown from the window's first state: for the pictures and for axe. */
import { firstScreens } from './first-screens.ts'
import { listScreens } from './list-screens.ts'
import { ownScreens } from './own-screens.ts'
import { readerScreens } from './reader-screens.ts'
import type { Screen } from './screen.ts'
import { settingsScreens } from './settings-screens.ts'

export const screens: readonly Screen[] = [
  ...firstScreens,
  ...listScreens,
  ...settingsScreens,
  ...readerScreens,
  ...ownScreens,
]
