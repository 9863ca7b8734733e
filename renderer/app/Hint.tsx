import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import { useAreHelpersThere } from './use-ready.ts'

interface HintProps {
  label: string
  children: ReactElement
}

/** A tooltip of something on the first screen: what it is made of costs more than what it is about, and comes after it. */
export function Hint({ label, children }: HintProps) {
  return useAreHelpersThere() ? <Tooltip label={label}>{children}</Tooltip> : children
}
