import type { PropsWithChildren } from 'react'
import classes from './Scrolled.module.css'

interface ScrolledProps extends PropsWithChildren {
  as?: 'div' | 'nav'
  'aria-label'?: string
}

/** What fills its place and scrolls, with the browser's own bar (app.css): one drawn by scripts lays the page out at every change. */
export function Scrolled({ as: Element = 'div', ...rest }: ScrolledProps) {
  return <Element className={classes.scrolled} {...rest} />
}
