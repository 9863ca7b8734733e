import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import { recognisedWords } from '../words/use-recognised.ts'
import { PdfSession } from './pdf-session.ts'
import { type PdfState, startState } from './pdf-state.ts'
import { recallPlace, rememberPlace } from './remembered-place.ts'

const nothingToFollow = () => () => {}

/** Opens a PDF in `container` for as long as the component lives, and follows it. */
export function usePdfSession(
  attachment: Attachment,
  pageIndex: number | null,
  container: RefObject<HTMLDivElement | null>,
): { session: PdfSession | null; state: PdfState } {
  const { t } = useTranslation('reader')
  // Passwords live in the cache of answers: in memory, until the program ends.
  const memory = useQueryClient()
  const [session, setSession] = useState<PdfSession | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another file opens again; the page is where it begins
  useEffect(() => {
    if (container.current === null) return
    const passwordKey = ['reader', 'password', attachment.sha256]
    const opened = new PdfSession({
      container: container.current,
      source: {
        sha256: attachment.sha256,
        name: attachment.name,
        sizeBytes: attachment.bytes,
      },
      words: recognisedWords(memory, attachment.sha256),
      remembered: recallPlace(attachment.sha256, localStorage),
      pageIndex,
      password: memory.getQueryData<string>(passwordKey) ?? null,
      onUnlocked: (password) => {
        // Without an observer an entry would go after some minutes.
        memory.setQueryDefaults(passwordKey, { gcTime: Number.POSITIVE_INFINITY })
        memory.setQueryData(passwordKey, password)
      },
      onOutsideLink: (url) => void window.vanKho.links.open({ url }),
      pageName: (number) => t('page.name', { number }),
    })
    const resizes = new ResizeObserver(() => opened.refit())
    resizes.observe(container.current)
    setSession(opened)
    return () => {
      resizes.disconnect()
      if (opened.state().phase === 'ready') {
        rememberPlace(attachment.sha256, opened.place(), localStorage)
      }
      setSession(null)
      void opened.close()
    }
  }, [attachment.sha256])

  const state = useSyncExternalStore(
    session?.subscribe ?? nothingToFollow,
    session?.state ?? (() => startState),
  )
  return { session, state }
}
