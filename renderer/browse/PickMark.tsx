import { IconSquare, IconSquareCheckFilled } from '@tabler/icons-react'
import classes from './PlanList.module.css'

/** For the mouse, what the space key does in the list: one more plan, or one less. */
export function PickMark({ checked, onClick }: { checked: boolean; onClick(): void }) {
  const Icon = checked ? IconSquareCheckFilled : IconSquare
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the listbox has the keys for it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys for it.
    <span
      className={classes.pick}
      data-checked={checked}
      onClick={(event) => {
        event.stopPropagation()
        onClick()
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon size="1.1rem" aria-hidden />
    </span>
  )
}
