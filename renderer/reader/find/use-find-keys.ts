import { useHotkeys } from '@mantine/hooks'
import { useContext } from 'react'
import { PaneHearsKeys } from '../desk/pane.ts'

/** F3 and Ctrl+G step through the marks wherever the focus is, also in a text field. */
export function useFindKeys(next: () => void, previous: () => void): void {
  const heard = useContext(PaneHearsKeys)
  const forward = () => heard && next()
  const back = () => heard && previous()
  useHotkeys(
    [
      ['F3', forward],
      ['shift+F3', back],
      ['mod+G', forward],
      ['mod+shift+G', back],
    ],
    [],
  )
}
