import { Tabs, Text } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentView } from '../../../preload/model.ts'
import { notifyError } from '../../api/notify.ts'
import { DocumentSection } from '../document/DocumentSection.tsx'
import type { DocumentProps } from '../document/document-props.ts'
import { useMatches } from '../document/use-matches.ts'
import { useMarkCursor } from '../find/use-mark-cursor.ts'
import { TextNotice } from '../TextNotice.tsx'
import { printSheet } from './print-sheet.ts'
import { SheetGrid } from './SheetGrid.tsx'
import sheetClasses from './sheet.module.css'
import { SheetText } from './sheet-text.ts'

interface Props extends DocumentProps {
  readonly sheets: Extract<DocumentView, { kind: 'sheets' }>['sheets']
}

/** A workbook or a file of separated values, as a table. */
export function SheetReader(props: Props) {
  const { attachment, pageIndex, request, find, sheets } = props
  const { t, i18n } = useTranslation('reader')
  const body = useRef<HTMLDivElement>(null)
  const texts = useMemo(() => sheets.map(({ rows }) => new SheetText(rows)), [sheets])
  const laid = useMemo(
    () => ({
      id: `${attachment.sha256} sheets`,
      pages: texts.map(({ text }) => text),
    }),
    [texts, attachment.sha256],
  )
  // A hit in a workbook names its sheet; one in separated values names a piece of the text.
  const hitSheet = pageIndex !== null && pageIndex < sheets.length ? pageIndex : 0
  const found = useMatches(laid, find)
  const [open, setOpen] = useState({ request, sheet: hitSheet })
  const start = () => ({ pageIndex: hitSheet, thisPageOnly: false })
  const opening = `${request} ${pageIndex}`
  const cursor = useMarkCursor(found.marks, opening, start, () => open.sheet)

  // The current match decides which sheet is shown, until a person takes another one.
  const [shownFor, setShownFor] = useState(cursor.cursor)
  if (shownFor !== cursor.cursor) {
    setShownFor(cursor.cursor)
    if (cursor.current !== null) setOpen({ request, sheet: cursor.current.pageIndex })
  }
  const current = cursor.cursor.index
  const marks = useMemo(
    () =>
      found.marks.flatMap(({ index, pageIndex: sheet }) => {
        const range = found.ranges[index]
        const cell = range === undefined ? null : (texts[sheet]?.cellAt(range) ?? null)
        return cell === null || sheet !== open.sheet ? [] : { ...cell, index }
      }),
    [found.marks, found.ranges, texts, open.sheet],
  )
  const sheet = sheets[open.sheet]
  const title = [attachment.name, sheet?.name].filter(Boolean).join(' · ')
  const print =
    sheet === undefined ? undefined : () => void printSheet(title, sheet.rows).catch(notifyError)
  const number = new Intl.NumberFormat(i18n.language)

  return (
    <DocumentSection
      reader={props}
      found={found}
      cursor={cursor}
      onPrint={print}
      onLeaveFind={() => body.current?.querySelector<HTMLElement>('table')?.focus()}
    >
      <TextNotice attachment={attachment} />
      {sheet !== undefined && sheet.rows.length < sheet.rowsInAll && (
        <Text size="xs" c="dimmed" px="sm" py={4} role="note">
          {t('sheet.cut', {
            shown: number.format(sheet.rows.length),
            all: number.format(sheet.rowsInAll),
          })}
        </Text>
      )}
      <div ref={body} className={sheetClasses.body}>
        {sheet !== undefined && (
          <SheetGrid
            key={open.sheet}
            name={sheet.name === '' ? attachment.name : sheet.name}
            rows={sheet.rows}
            marks={marks}
            current={current}
          />
        )}
      </div>
      {sheets.length > 1 && (
        <Tabs
          inverted
          value={String(open.sheet)}
          onChange={(value) => setOpen({ request, sheet: Number(value) })}
        >
          <Tabs.List className={sheetClasses.sheets ?? ''}>
            {sheets.map(({ name }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sheets do not move, and may share a name
              <Tabs.Tab key={index} value={String(index)}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      )}
    </DocumentSection>
  )
}
