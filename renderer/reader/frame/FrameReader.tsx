import { Alert, Center, Loader } from '@mantine/core'
import { IconPhotoOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../preload/errors.ts'
import { toAppError } from '../../../preload/failure.ts'
import { notifyError } from '../../api/notify.ts'
import { showMoment } from '../../app/dates.ts'
import { TextCitations } from '../citations/TextCitations.tsx'
import { useLaidCitations } from '../citations/use-laid-citations.ts'
import { useTextCitations } from '../citations/use-text-citations.ts'
import { DocumentSection } from '../document/DocumentSection.tsx'
import type { DocumentProps } from '../document/document-props.ts'
import { useMatches } from '../document/use-matches.ts'
import { useMarkCursor } from '../find/use-mark-cursor.ts'
import { useTextMarks } from '../find/use-marks.ts'
import { ProblemScreen } from '../ProblemScreen.tsx'
import classes from '../reader.module.css'
import { TextNotice } from '../TextNotice.tsx'
import { ZoomControl } from '../toolbar/ZoomControl.tsx'
import { DocumentText } from './document-text.ts'
import { Frame, type FrameWindow } from './Frame.tsx'
import frameClasses from './frame.module.css'
import { type FramedView, layOut } from './lay-out.ts'
import { printFrame } from './print-frame.ts'
import { useFrameZoom } from './use-frame-zoom.ts'
import { useHighlights } from './use-highlights.ts'

interface Props extends DocumentProps {
  readonly view: FramedView
}

interface Laid {
  readonly id: string
  readonly pages: readonly string[]
  readonly window: FrameWindow
  readonly text: DocumentText
  readonly remotePictures: number
}

/** A Word file, a web page or a letter, laid out in an isolated page. */
export function FrameReader(props: Props) {
  const { attachment, pageIndex, request, find, view } = props
  const { t, i18n } = useTranslation('reader')
  const [page, setPage] = useState<FrameWindow | null>(null)
  const [laid, setLaid] = useState<Laid | null>(null)
  const [problem, setProblem] = useState<AppError | null>(null)
  const zoom = useFrameZoom(laid?.window ?? null)

  useEffect(() => {
    if (page === null) return
    let left = false
    const number = new Intl.NumberFormat(i18n.language)
    const words = {
      from: t('letter.from'),
      to: t('letter.to'),
      cc: t('letter.cc'),
      sentAt: t('letter.sentAt'),
      attachments: t('letter.attachments'),
      moment: (iso: string) => showMoment(new Date(iso)),
      size: (bytes: number) => t('properties.bytes', { bytes: number.format(bytes) }),
    }
    layOut(view, page, words).then(
      ({ remotePictures }) => {
        if (left) return
        const text = new DocumentText(page.document.body)
        const id = `${attachment.sha256} laid out`
        setLaid({ id, pages: [text.text], window: page, text, remotePictures })
      },
      (thrown: unknown) => {
        if (!left) setProblem(toAppError(thrown))
      },
    )
    return () => {
      left = true
    }
  }, [page, view, attachment.sha256, t, i18n.language])

  const found = useMatches(laid, find)
  const first = useHitsBefore(props)
  const start = () => ({ pageIndex: 0, thisPageOnly: false, skip: first })
  const cursor = useMarkCursor(found.marks, `${request} ${pageIndex} ${first}`, start, () => 0)
  useHighlights(laid, found.ranges, cursor.cursor)
  const citations = useTextCitations(useLaidCitations(laid, props.plan), props.cited)

  const print =
    laid === null ? undefined : () => void printFrame(laid.window.document).catch(notifyError)

  return (
    <DocumentSection
      reader={props}
      found={found}
      cursor={cursor}
      onPrint={print}
      onLeaveFind={() => laid?.window.focus()}
      tools={
        <>
          <TextCitations
            citations={citations}
            plan={props.plan}
            save={props.save}
            cited={props.cited}
          />
          <ZoomControl scale={zoom.scale} fit={zoom.fit} onStep={zoom.step} onSet={zoom.set} />
        </>
      }
    >
      <TextNotice attachment={attachment} />
      {laid !== null && laid.remotePictures > 0 && (
        <Alert variant="light" p="xs" radius={0} icon={<IconPhotoOff size="1.1rem" aria-hidden />}>
          {t('frame.remotePictures', { count: laid.remotePictures })}
        </Alert>
      )}
      <div className={frameClasses.stage}>
        <Frame title={attachment.name} onReady={setPage} />
        {laid === null && (
          <div className={classes.cover}>
            {problem === null ? (
              <Center>
                <Loader aria-label={t('loading')} />
              </Center>
            ) : (
              <ProblemScreen
                problem={{ code: 'attachment.broken', params: { name: attachment.name } }}
                attachment={attachment}
              />
            )}
          </div>
        )}
      </div>
    </DocumentSection>
  )
}

/**
 * The hit names a piece of the extracted text, which the laid-out document does not have; so as
 * many matches are passed over as the pieces before it have.
 */
function useHitsBefore({ attachment, pageIndex, find }: DocumentProps): number {
  const { marks } = useTextMarks(attachment, find)
  if (pageIndex === null || find.byHand) return 0
  return marks.filter((mark) => mark.pageIndex < pageIndex).length
}
