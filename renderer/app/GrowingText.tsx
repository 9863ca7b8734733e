import type { TextareaProps } from '@mantine/core'
import { Textarea } from '@mantine/core'
import classes from './GrowingText.module.css'

interface GrowingTextProps extends Omit<TextareaProps, 'autosize' | 'classNames' | 'styles'> {
  /** Lines, however little is written. */
  minRows: number
  /** Lines; what is longer scrolls. */
  maxRows: number
}

/** A box that is as high as what is written in it: by CSS, which asks for no layout while a form is drawn. */
export function GrowingText({ minRows, maxRows, ...others }: GrowingTextProps) {
  return (
    <Textarea
      {...others}
      classNames={{ input: classes.input ?? '' }}
      styles={{ input: { '--min-rows': minRows, '--max-rows': maxRows } }}
    />
  )
}
