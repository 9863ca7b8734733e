import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../preload/errors.ts'
import { toAppError } from '../../../preload/failure.ts'
import type { Attachment } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { notifyError } from '../../api/notify.ts'
import { isPicture, readPicture } from '../picture/read-picture.ts'
import { recognisedWords } from '../words/use-recognised.ts'
import { PdfSession } from './pdf-session.ts'
import { type PdfState, startState } from './pdf-state.ts'
import { recallPlace, rememberPlace } from './remembered-place.ts'

const nothingToFollow = () => () => {}

/** Opens a PDF, or a picture as one, in `container` for as long as the component lives, and follows it. */
export function usePdfSession(
  attachment: Attachment,
  pageIndex: number | null,
  container: RefObject<HTMLDivElement | null>,
): { session: PdfSession | null; state: PdfState } {
  const { t } = useTranslation('reader')
  // Passwords live in the cache of answers: in memory, until the program ends.
  const memory = useQueryClient()
  const [session, setSession] = useState<PdfSession | null>(null)

  const [problem, setProblem] = useState<AppError | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another file opens again; the page is where it begins
  useEffect(() => {
    const element = container.current
    if (element === null) return
    const { sha256, name, bytes, mediaType } = attachment
    const left = new AbortController()
    const resizes = new ResizeObserver(() => opened?.layout.refit())
    let opened: PdfSession | null = null

    const open = (made: Uint8Array<ArrayBuffer> | null) => {
      if (left.signal.aborted) return
      const passwordKey = ['reader', 'password', sha256]
      opened = new PdfSession({
        container: element,
        source: { sha256, name, sizeBytes: bytes, made },
        words: recognisedWords(memory, sha256),
        remembered: recallPlace(sha256, localStorage),
        pageIndex,
        password: memory.getQueryData<string>(passwordKey) ?? null,
        onUnlocked: (password, { remember, readText }) => {
          if (remember) {
            // Without an observer an entry would go after some minutes.
            memory.setQueryDefaults(passwordKey, { gcTime: Number.POSITIVE_INFINITY })
            memory.setQueryData(passwordKey, password)
          }
          if (readText) {
            answer(window.vanKho.imports.unlock({ sha256, password })).catch(notifyError)
          }
        },
        onOutsideLink: (url) => void window.vanKho.links.open({ url }),
        pageName: (number) => t('page.name', { number }),
      })
      resizes.observe(element)
      setSession(opened)
    }
    if (isPicture(mediaType)) {
      readPicture(attachment, left.signal).then(open, (thrown: unknown) => {
        if (!left.signal.aborted) setProblem(toAppError(thrown))
      })
    } else open(null)

    return () => {
      left.abort()
      resizes.disconnect()
      if (opened?.state().phase === 'ready')
        rememberPlace(sha256, opened.layout.place(), localStorage)
      setSession(null)
      void opened?.close()
    }
  }, [attachment.sha256])

  const state = useSyncExternalStore(
    session?.subscribe ?? nothingToFollow,
    session?.state ?? (() => startState),
  )
  return problem === null
    ? { session, state }
    : { session, state: { ...state, phase: 'failed', problem } }
}
