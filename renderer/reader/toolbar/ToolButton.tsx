import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import classes from './tool-button.module.css'

interface Props {
  readonly label: string
  readonly icon: Icon
  readonly onClick: () => void
  /** Said after the label: "F3". */
  readonly keys?: string
  readonly disabled?: boolean
  /** For a button that stays down. */
  readonly pressed?: boolean
}

/** An icon that says what it does, to the eye on hovering and to a screen reader. */
export function ToolButton({ label, icon: Picture, onClick, keys, disabled, pressed }: Props) {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`} openDelay={400}>
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        {...(pressed ? {} : { color: 'gray' })}
        size="md"
        className={classes.button ?? ''}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled ?? false}
        onClick={onClick}
      >
        <Picture size="1.1rem" stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
