import { Text, UnstyledButton } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfSession } from '../pdf/pdf-session.ts'
import type { PdfState } from '../pdf/pdf-state.ts'
import { drawThumbnail } from './draw-thumbnail.ts'
import classes from './side.module.css'

interface Props {
  readonly session: PdfSession
  readonly state: PdfState
}

const widthPixels = 130
/** An A4 page with its number below. */
const estimatedHeight = 230

export function Thumbnails({ session, state }: Props) {
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: state.pagesCount,
    getScrollElement: () => scroll.current,
    estimateSize: () => estimatedHeight,
    overscan: 1,
  })
  useEffect(() => rows.scrollToIndex(state.pageNumber - 1), [state.pageNumber, rows])

  return (
    <div ref={scroll} className={classes.scroll}>
      <div className={classes.long} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => (
          <UnstyledButton
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            className={classes.thumbnail ?? ''}
            data-current={row.index + 1 === state.pageNumber || undefined}
            aria-current={row.index + 1 === state.pageNumber ? 'page' : undefined}
            style={{ transform: `translateY(${row.start}px)` }}
            onClick={() => session.goToPage(row.index + 1)}
          >
            <Thumbnail session={session} pageNumber={row.index + 1} rotation={state.rotation} />
            <Text size="xs" c="dimmed">
              {state.pageLabels?.[row.index] ?? row.index + 1}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </div>
  )
}

interface ThumbnailProps {
  readonly session: PdfSession
  readonly pageNumber: number
  readonly rotation: number
}

function Thumbnail({ session, pageNumber, rotation }: ThumbnailProps) {
  const { t } = useTranslation('reader')
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current === null || session.document === null) return
    return drawThumbnail(session.document, pageNumber, rotation, canvas.current, widthPixels)
  }, [session, pageNumber, rotation])
  return <canvas ref={canvas} role="img" aria-label={t('page.name', { number: pageNumber })} />
}
