import { Text, UnstyledButton } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MarkedText } from '../marks/MarkedText.tsx'
import type { Mark } from '../marks/mark.ts'
import classes from './side.module.css'

interface Props {
  readonly marks: readonly Mark[]
  readonly current: number | null
  readonly onGo: (index: number) => void
}

const estimatedHeight = 80

/** Every match with the words around it. */
export function MatchList({ marks, current, onGo }: Props) {
  const { t } = useTranslation('reader')
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: marks.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => estimatedHeight,
    overscan: 6,
  })
  useEffect(() => {
    if (current !== null && current < marks.length) rows.scrollToIndex(current)
  }, [current, marks.length, rows])

  if (marks.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="md">
        {t('side.noMatches')}
      </Text>
    )
  }
  return (
    <div ref={scroll} className={classes.scroll}>
      <div className={classes.long} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const mark = marks[row.index]
          if (mark === undefined) return null
          return (
            <UnstyledButton
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              className={classes.match ?? ''}
              data-current={mark.index === current || undefined}
              aria-current={mark.index === current ? 'true' : undefined}
              style={{ transform: `translateY(${row.start}px)` }}
              onClick={() => onGo(mark.index)}
            >
              <Text size="xs" c="dimmed">
                {t('page.name', { number: mark.pageIndex + 1 })}
              </Text>
              <Text size="sm" component="span" className={classes.snippet ?? ''}>
                <MarkedText text={mark.snippet.text} marks={mark.snippet.marks} />
              </Text>
            </UnstyledButton>
          )
        })}
      </div>
    </div>
  )
}
