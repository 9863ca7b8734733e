import { useHotkeys } from '@mantine/hooks'

/** F3 and Ctrl+G step through the marks wherever the focus is, also in a text field. */
export function useFindKeys(next: () => void, previous: () => void): void {
  useHotkeys(
    [
      ['F3', next],
      ['shift+F3', previous],
      ['mod+G', next],
      ['mod+shift+G', previous],
    ],
    [],
  )
}
