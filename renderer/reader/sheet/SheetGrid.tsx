import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleanCopy } from '../words/clean-copy.ts'
import { toClipboard } from '../words/to-clipboard.ts'
import { type Move, moved } from './cell-moves.ts'
import { cellId, type NumberedMark, SheetRow } from './SheetRow.tsx'
import classes from './sheet.module.css'
import { type Cell, columnName, columnWidths } from './sheet-text.ts'

interface Props {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly marks: readonly NumberedMark[]
  /** The current mark's number. */
  readonly current: number | null
}

const rowHeight = 28

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'rowStart',
  End: 'rowEnd',
}

const noMarks: readonly NumberedMark[] = []

/** A table of any length: only the rows near the window stand in the page. */
export function SheetGrid({ name, rows, marks, current }: Props) {
  const { t } = useTranslation('reader')
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 })
  const widths = useMemo(() => columnWidths(rows), [rows])
  const template = `3.5rem ${widths.map((width) => `${width + 2}ch`).join(' ')}`
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The row of column names stands above the first row, and stays at the top.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  })
  const byRow = useMemo(() => {
    const map = new Map<number, NumberedMark[]>()
    for (const mark of marks) map.set(mark.row, [...(map.get(mark.row) ?? []), mark])
    return map
  }, [marks])

  const currentMark = marks.find((mark) => mark.index === current)
  const [shownMark, setShownMark] = useState<NumberedMark | undefined>(undefined)
  if (shownMark !== currentMark) {
    setShownMark(currentMark)
    if (currentMark !== undefined) setActive({ row: currentMark.row, column: currentMark.column })
  }
  useEffect(() => {
    lines.scrollToIndex(active.row, { align: 'auto' })
    const cell = document.getElementById(cellId(active.row, active.column))
    cell?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [active, lines])

  function onKeyDown(event: KeyboardEvent) {
    const whole = event.ctrlKey || event.metaKey
    if (event.key === 'c' && whole && window.getSelection()?.toString() === '') {
      toClipboard(cleanCopy(rows[active.row]?.[active.column] ?? ''))
      return
    }
    const move = moves[event.key]
    if (move === undefined || event.altKey) return
    event.preventDefault()
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2)
    setActive(moved(active, move, { rows: rows.length, columns: widths.length, page, whole }))
  }

  function onClick({ target }: MouseEvent) {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td') : null
    if (cell === null) return
    setActive({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) })
  }

  return (
    <>
      <div className={classes.content} role="status">
        <strong>{`${columnName(active.column)}${active.row + 1}`}</strong>
        <span>{rows[active.row]?.[active.column] ?? ''}</span>
      </div>
      <div ref={scroll} className={classes.scroll}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's pattern for cells that keys move among
          role="grid"
          aria-label={name}
          aria-rowcount={rows.length + 1}
          aria-colcount={widths.length + 1}
          aria-activedescendant={cellId(active.row, active.column)}
          tabIndex={0}
          className={classes.table}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          <thead className={classes.head}>
            <tr aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: template }}>
              <th scope="col" className={classes.corner}>
                {t('sheet.row')}
              </th>
              {widths.map((_, column) => (
                <th key={columnName(column)} scope="col" className={classes.header}>
                  {columnName(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={classes.long} style={{ height: lines.getTotalSize() }}>
            {lines.getVirtualItems().map(({ index, start }) => (
              <SheetRow
                key={index}
                row={index}
                cells={rows[index] ?? []}
                columns={widths.length}
                marks={byRow.get(index) ?? noMarks}
                current={current}
                activeColumn={active.row === index ? active.column : null}
                top={start - rowHeight}
                template={template}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
