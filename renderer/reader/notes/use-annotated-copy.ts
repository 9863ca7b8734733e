import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation, Attachment } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { notifyError } from '../../api/notify.ts'
import { useSettings } from '../../api/queries.ts'
import { annotatedCopy } from './annotated-copy.ts'

export interface AnnotatedCopy {
  /** Null while there is nothing highlighted, and while one is being made. */
  readonly save: (() => void) | null
  readonly making: boolean
}

/** Makes a copy of the open file with its highlights in it, and asks where to save it. */
export function useAnnotatedCopy(
  { name }: Attachment,
  document: PDFDocumentProxy | null,
  notes: readonly Annotation[],
): AnnotatedCopy {
  const { t } = useTranslation('reader')
  const { data: settings } = useSettings()
  const [making, setMaking] = useState(false)
  if (document === null || notes.length === 0) return { save: null, making }
  async function save(of: PDFDocumentProxy) {
    setMaking(true)
    try {
      const content = await annotatedCopy(of, notes, settings?.person ?? '')
      const stem = name.replace(/\.[^.]*$/, '')
      const called = `${stem} - ${t('notes.copyName')}.pdf`
      await answer(window.vanKho.files.saveMade({ name: called, content }))
    } catch (thrown) {
      notifyError(thrown)
    } finally {
      setMaking(false)
    }
  }
  return { save: making ? null : () => void save(document), making }
}
