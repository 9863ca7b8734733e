import { Center, Loader } from '@mantine/core'
import 'pdfjs-dist/legacy/web/pdf_viewer.css'
import { type ClipboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CitationCard } from '../citations/CitationCard.tsx'
import { CitationList } from '../citations/CitationList.tsx'
import { usePageCitations } from '../citations/use-page-citations.ts'
import type { PaneProps } from '../desk/reader-props.ts'
import { FindBar } from '../find/FindBar.tsx'
import { useFindKeys } from '../find/use-find-keys.ts'
import { useFindText } from '../find/use-find-text.ts'
import { useMarkCursor } from '../find/use-mark-cursor.ts'
import { useMarks } from '../find/use-marks.ts'
import { highlightColors, knownColor } from '../notes/colors.ts'
import { Palette } from '../notes/Palette.tsx'
import { useAnnotatedCopy } from '../notes/use-annotated-copy.ts'
import { useNoteHit } from '../notes/use-note-hit.ts'
import { usePageNotes } from '../notes/use-page-notes.ts'
import { useSelectionSpot } from '../notes/use-selection.ts'
import { ProblemScreen } from '../ProblemScreen.tsx'
import { PrintDialog } from '../print/PrintDialog.tsx'
import { PropertiesDialog } from '../properties/PropertiesDialog.tsx'
import classes from '../reader.module.css'
import { SidePane, type SideTab } from '../side/SidePane.tsx'
import { TextNotice } from '../TextNotice.tsx'
import { cleanCopy } from '../words/clean-copy.ts'
import { RecognisedBadge } from '../words/RecognisedBadge.tsx'
import { useRecognised } from '../words/use-recognised.ts'
import { MarkTicks } from './MarkTicks.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { PdfToolbar } from './PdfToolbar.tsx'
import { usePageTheme } from './page-theme.ts'
import pdfClasses from './pdf.module.css'
import { usePdfControls } from './use-pdf-controls.ts'
import { usePdfSession } from './use-pdf-session.ts'
import { usePresenting } from './use-presenting.ts'
import { useShownMarks } from './use-shown-marks.ts'
import { useSpot } from './use-spot.ts'

/** On paper; the screen's marks follow the theme. */
const markColor = '#ffe066'

export function PdfReader(props: PaneProps) {
  const { attachment, query, pageIndex, request, onClose } = props
  const { t } = useTranslation('reader')
  const container = useRef<HTMLDivElement>(null)
  const findInput = useRef<HTMLInputElement>(null)
  const [side, setSide] = useState<SideTab | null>(null)
  const [dialog, setDialog] = useState<'print' | 'properties' | null>(null)
  const [theme, setTheme] = usePageTheme()
  const { session, state } = usePdfSession(attachment, pageIndex, container)

  const recognised = useRecognised(attachment.sha256)
  const known = useRef(recognised)
  useEffect(() => {
    // The first answer is the one that the pages were laid with.
    if (known.current !== undefined && known.current !== recognised) session?.relayText()
    known.current = recognised
  }, [session, recognised])
  const recognisedHere = recognised?.find((page) => page.pageIndex === state.pageNumber - 1)

  const find = useFindText(query, request, () => session?.trail.beginHere())
  const found = useMarks(attachment, find)
  const visible = state.pageNumber - 1
  const start = () =>
    find.byHand || pageIndex === null
      ? { pageIndex: visible, thisPageOnly: false }
      : { pageIndex, thisPageOnly: true }
  const cursor = useMarkCursor(found.marks, `${request} ${pageIndex}`, start, () => visible)
  const shown = useSpot(find.byHand ? null : (props.spot ?? null), found.marks, cursor.cursor)
  const opening = { pageIndex, request }
  useShownMarks(session, state.phase === 'ready', shown.marks, shown.cursor, opening)
  useFindKeys(cursor.next, cursor.previous)
  const pageNotes = usePageNotes(session, props, container, () => setSide('notes'))
  const citations = usePageCitations(session, props, visible)
  const spot = useSelectionSpot(container)
  usePresenting(session, state.presenting, container)
  const onKeyDown = usePdfControls(session, container, {
    find: () => findInput.current?.select(),
    print: () => setDialog('print'),
    highlight: () => pageNotes.highlight('yellow'),
  })

  const onThatPage = found.marks.some((mark) => mark.pageIndex === pageIndex)
  useNoteHit(
    { query, pageIndex, request },
    pageNotes.notes.all,
    state.phase === 'ready' && !found.searching && !onThatPage,
    (note) => {
      if (session?.trail.moved) return
      setSide('notes')
      pageNotes.go(note)
    },
  )
  const annotated = useAnnotatedCopy(
    attachment,
    state.phase === 'ready' ? (session?.document ?? null) : null,
    pageNotes.notes.all,
  )

  const overlays = [
    ...found.marks.map((mark) => ({ ...mark, color: markColor })),
    ...pageNotes.notes.all.map((note) => ({
      ...note,
      color: highlightColors[knownColor(note.color)],
    })),
  ]

  // The keyboard goes to the pages, unless somebody is using it elsewhere (a list of hits).
  useEffect(() => {
    const idle = document.activeElement === null || document.activeElement === document.body
    if (state.phase === 'ready' && idle) container.current?.focus({ preventScroll: true })
  }, [state.phase])

  return (
    <section
      className={classes.reader}
      aria-label={attachment.name}
      onKeyDown={onKeyDown}
      data-presenting={state.presenting || undefined}
    >
      <PdfToolbar
        attachment={attachment}
        session={session}
        state={state}
        onDialog={setDialog}
        onSaveAnnotated={annotated.save ?? undefined}
        theme={theme}
        onTheme={setTheme}
        sideShown={side !== null}
        onSide={() =>
          setSide(side === null ? (found.marks.length > 0 ? 'matches' : 'pages') : null)
        }
        onClose={onClose}
      >
        <FindBar
          find={find}
          found={found}
          cursor={cursor}
          inputRef={findInput}
          onLeave={() => container.current?.focus()}
        />
      </PdfToolbar>
      {state.phase === 'ready' && (
        <TextNotice attachment={attachment} recognisedPages={recognised?.length ?? 0} />
      )}
      <div className={classes.body}>
        {side !== null && session !== null && state.phase === 'ready' && (
          <SidePane
            attachment={attachment}
            session={session}
            state={state}
            found={found}
            cursor={cursor}
            notes={pageNotes.notes}
            citations={
              <CitationList citations={citations.all} cited={props.cited} onGo={citations.go} />
            }
            currentNote={pageNotes.current}
            onNote={pageNotes.go}
            annotated={annotated}
            tab={side}
            onTab={setSide}
          />
        )}
        <div className={pdfClasses.stage}>
          <div
            ref={container}
            className={pdfClasses.container}
            data-page-theme={theme}
            data-presenting={state.presenting || undefined}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keyboard
            tabIndex={0}
            onCopyCapture={copyClean}
          >
            <div className="pdfViewer" />
          </div>
          {session !== null && state.phase === 'ready' && !state.presenting && (
            <MarkTicks
              session={session}
              marks={found.marks}
              current={cursor.cursor.index}
              layout={state.layout}
              onGo={cursor.go}
            />
          )}
          {spot !== null && pageNotes.notes.edit !== null && !state.presenting && (
            <Palette at={spot} onChoose={pageNotes.highlight} />
          )}
          {citations.offered !== null && (
            <CitationCard
              offered={citations.offered}
              plan={props.plan}
              save={props.save}
              cited={props.cited}
              onClose={citations.close}
            />
          )}
          {state.phase === 'ready' && recognisedHere !== undefined && (
            <RecognisedBadge confidence={recognisedHere.confidence} />
          )}
          {state.phase !== 'ready' && (
            <div className={classes.cover}>
              {state.phase === 'loading' && (
                <Center>
                  <Loader aria-label={t('loading')} />
                </Center>
              )}
              {state.phase === 'locked' && (
                <PasswordForm
                  name={attachment.name}
                  wrong={state.wrongPassword}
                  onTry={(password, use) => session?.unlock(password, use)}
                />
              )}
              {state.phase === 'failed' && state.problem !== null && (
                <ProblemScreen problem={state.problem} attachment={attachment} />
              )}
            </div>
          )}
        </div>
      </div>
      {dialog === 'print' && session?.document && (
        <PrintDialog
          document={session.document}
          pageNumber={state.pageNumber}
          rotation={state.rotation}
          overlays={overlays}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'properties' && session !== null && (
        <PropertiesDialog
          attachment={attachment}
          document={session.document}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  )
}

/** Before pdf.js's own handler, which leaves letters in parts and justified spaces. */
function copyClean(event: ClipboardEvent): void {
  const selected = window.getSelection()?.toString() ?? ''
  if (selected === '') return
  event.clipboardData.setData('text/plain', cleanCopy(selected))
  event.preventDefault()
  event.stopPropagation()
}
