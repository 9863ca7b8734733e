import { useLocalStorage } from '@mantine/hooks'

export const pageThemes = ['paper', 'sepia', 'dark'] as const
export type PageTheme = (typeof pageThemes)[number]

export function isPageTheme(value: string | undefined): value is PageTheme {
  return pageThemes.some((theme) => theme === value)
}

/** The colour of the pages, for every document, kept on this machine. */
export function usePageTheme() {
  return useLocalStorage<PageTheme>({
    key: 'van-kho.reader.page-theme',
    defaultValue: 'paper',
    serialize: (theme) => theme,
    deserialize: (stored) => (isPageTheme(stored) ? stored : 'paper'),
  })
}
