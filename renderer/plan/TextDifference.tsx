import { Text } from '@mantine/core'
import { diffWordsWithSpace } from 'diff'
import classes from './plan.module.css'

/** What was taken out struck through, what came in underlined; longer texts are not compared word by word. */
const longest = 4_000

interface TextDifferenceProps {
  before: string
  after: string
  /** The value before and the value after, not what changed inside. */
  whole: boolean
}

export function TextDifference({ before, after, whole }: TextDifferenceProps) {
  const parts =
    whole || before.length + after.length > longest
      ? [
          { value: before && `${before} `, removed: true, added: false },
          { value: after, removed: false, added: true },
        ]
      : diffWordsWithSpace(before, after)
  return (
    <Text size="sm" className={classes.difference ?? ''}>
      {parts.map(({ value, removed, added }, place) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move.
        if (removed) return <del key={place}>{value}</del>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move.
        return added ? <ins key={place}>{value}</ins> : <span key={place}>{value}</span>
      })}
    </Text>
  )
}
