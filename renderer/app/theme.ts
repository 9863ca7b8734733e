import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'
import { createTheme } from '@mantine/core'
import type { Settings } from '../../preload/model.ts'

/** A deep blue-green, away from the colours of the six areas. */
const ink: MantineColorsTuple = [
  '#eef6f8',
  '#dcebef',
  '#b8d6de',
  '#90bfcc',
  '#6faabb',
  '#549bae',
  '#327f95',
  '#1f667c',
  '#165466',
  '#0c4151',
]

/** Ours comes with the program; all of these have every Vietnamese letter. */
const faces =
  '"Inter Variable", "Segoe UI", "Noto Sans", Roboto, "DejaVu Sans", system-ui, sans-serif'

/** WCAG 2.5.8, in pixels of the page: the density does not make it less. */
const leastTarget = { minWidth: '24px', minHeight: '24px' }

/** A closed list that is kept in the page is placed anew at every change of it, which lays the page out. */
const closedAway = { defaultProps: { comboboxProps: { keepMounted: false } } }

/** How much smaller everything is drawn for those who want more lines on a screen. */
const scales: Readonly<Record<Settings['density'], number>> = { comfortable: 1, compact: 0.92 }

/** Calm and dense, like the office programs that it lies beside; every size and colour is a token of this theme. */
export function themeFor(density: Settings['density']) {
  return createTheme({
    scale: scales[density],
    fontFamily: faces,
    headings: { fontFamily: faces, fontWeight: '600' },
    colors: { ink },
    primaryColor: 'ink',
    primaryShade: { light: 7, dark: 6 },
    defaultRadius: 'sm',
    cursorType: 'pointer',
    // Whoever has turned animations off in the system sees dialogs and menus at once (WCAG 2.2, 2.3.3).
    respectReducedMotion: true,
    components: {
      Tooltip: { defaultProps: { openDelay: 400 } },
      Modal: { styles: { title: { fontWeight: 600 } } },
      ActionIcon: { styles: { root: leastTarget } },
      CloseButton: { styles: { root: leastTarget } },
      // Inside a pill it is as high as the pill; the backspace key does the same.
      Pill: { styles: { remove: { minWidth: 0, minHeight: 0 } } },
      Menu: { defaultProps: { shadow: 'md' } },
      Select: closedAway,
      MultiSelect: closedAway,
      Autocomplete: closedAway,
      TagsInput: closedAway,
    },
  })
}

/** Mantine's own grey for side remarks, red for errors, and the words on pale badges are too pale for WCAG's 4.5 : 1. */
export const readableColors: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-error': colors.red[9],
    '--mantine-color-teal-light-color': '#05614a',
    '--mantine-color-green-light-color': '#1f662c',
    '--mantine-color-orange-light-color': '#a3360b',
  },
  dark: {
    '--mantine-color-dimmed': colors.dark[1],
    '--mantine-color-error': colors.red[4],
  },
})
