import { createTheme } from '@mantine/core'

/** Calm and dense, like the office programs that it lies beside; every size and colour is a token of this theme. */
export const theme = createTheme({
  fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif',
  headings: { fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif' },
  primaryColor: 'indigo',
  defaultRadius: 'sm',
  cursorType: 'pointer',
})
