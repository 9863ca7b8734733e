import type { CSSVariablesResolver } from '@mantine/core'
import { createTheme } from '@mantine/core'

/** Calm and dense, like the office programs that it lies beside; every size and colour is a token of this theme. */
export const theme = createTheme({
  fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif',
  headings: { fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif' },
  primaryColor: 'indigo',
  defaultRadius: 'sm',
  cursorType: 'pointer',
})

/** Mantine's own grey for side remarks is too pale on white for WCAG's 4.5 : 1. */
export const readableDimmed: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: { '--mantine-color-dimmed': colors.gray[7] },
  dark: { '--mantine-color-dimmed': colors.dark[1] },
})
