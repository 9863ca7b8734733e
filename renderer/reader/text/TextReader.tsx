import { Center, Loader, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyError } from '../../api/notify.ts'
import { printText } from '../../print/on-paper.ts'
import { TextCitations } from '../citations/TextCitations.tsx'
import { useReadCitations } from '../citations/use-read-citations.ts'
import { useTextCitations } from '../citations/use-text-citations.ts'
import { DocumentSection } from '../document/DocumentSection.tsx'
import type { DocumentProps } from '../document/document-props.ts'
import { useMarkCursor } from '../find/use-mark-cursor.ts'
import { useTextMarks } from '../find/use-marks.ts'
import { ProblemScreen } from '../ProblemScreen.tsx'
import { TextNotice } from '../TextNotice.tsx'
import { TextPages } from './TextPages.tsx'
import textClasses from './text.module.css'

/** The text that was read from a file. */
export function TextReader(props: DocumentProps) {
  const { attachment, pageIndex, request, find, plan, save, cited } = props
  const { t } = useTranslation('reader')
  const scroll = useRef<HTMLDivElement>(null)
  const found = useTextMarks(attachment, find)
  const start = () => ({
    pageIndex: pageIndex ?? 0,
    thisPageOnly: pageIndex !== null && !find.byHand,
  })
  const cursor = useMarkCursor(found.marks, `${request} ${pageIndex}`, start, () => pageIndex ?? 0)

  const { document } = found
  const [pages, setPages] = useState<HTMLElement | null>(null)
  const citations = useTextCitations(useReadCitations(pages, document, plan, attachment), cited)
  useEffect(() => {
    if (document === undefined) return
    const target =
      cursor.cursor.index === null
        ? scroll.current?.querySelector(`[data-page-index="${pageIndex ?? 0}"]`)
        : scroll.current?.querySelector(`[data-mark-index="${cursor.cursor.index}"]`)
    target?.scrollIntoView({ block: cursor.cursor.index === null ? 'start' : 'center' })
  }, [document, cursor.cursor, pageIndex])

  const problem = attachment.problem ?? found.problem
  const empty = document?.pages.every((page) => page.text.trim() === '') ?? false
  const print =
    document === undefined || empty
      ? undefined
      : () => {
          const text = document.pages.map((page) => page.text).join('\n\n')
          printText(attachment.name, text).catch(notifyError)
        }
  return (
    <DocumentSection
      reader={props}
      found={found}
      cursor={cursor}
      onPrint={print}
      onLeaveFind={() => scroll.current?.focus()}
      tools={<TextCitations citations={citations} plan={plan} save={save} cited={cited} />}
    >
      {!empty && document !== undefined && <TextNotice attachment={attachment} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keyboard */}
      <div ref={scroll} className={textClasses.scroll} tabIndex={0}>
        {document === undefined && found.searching && (
          <Center h="100%">
            <Loader aria-label={t('loading')} />
          </Center>
        )}
        {(empty || document === undefined) && problem !== null && (
          <ProblemScreen problem={problem} attachment={attachment} />
        )}
        {empty && problem === null && (
          <Text c="dimmed" p="xl" ta="center">
            {t(attachment.text === 'pending' ? 'text.pending' : 'text.empty')}
          </Text>
        )}
        {!empty && document !== undefined && (
          <div ref={setPages}>
            <TextPages document={document} current={cursor.cursor.index} />
          </div>
        )}
      </div>
    </DocumentSection>
  )
}
