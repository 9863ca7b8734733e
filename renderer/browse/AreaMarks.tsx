import classes from './AreaMarks.module.css'
import { TopicGlyph } from './TopicGlyph.tsx'
import type { RowArea } from './use-row-words.ts'
import { useRowWords } from './use-row-words.ts'

/** More are counted: the number and the date beside them must stay readable. */
const mostShown = 3

/** The reform areas of a plan as their icons, in the decree's order; named for the eye on hovering. */
export function AreaMarks({ areas }: { areas: readonly string[] }) {
  return <AreaIcons areas={useRowWords().areas(areas)} />
}

/** The same, of areas that are known: plain elements, because a list has hundreds of them. */
export function AreaIcons({ areas }: { areas: readonly RowArea[] }) {
  if (areas.length === 0) return null
  const shown = areas.slice(0, areas.length > mostShown ? mostShown - 1 : mostShown)
  const names = areas.map(({ name }) => name)
  return (
    <span
      className={classes.areas}
      role="img"
      aria-label={names.join(', ')}
      title={names.join('\n')}
    >
      {shown.map(({ id, icon, color }) => (
        <span
          key={id}
          className={classes.area}
          style={{
            background: `var(--mantine-color-${color}-light)`,
            color: `var(--mantine-color-${color}-light-color)`,
          }}
        >
          <TopicGlyph icon={icon} />
        </span>
      ))}
      {shown.length < areas.length && (
        <span className={classes.more}>+{areas.length - shown.length}</span>
      )}
    </span>
  )
}
