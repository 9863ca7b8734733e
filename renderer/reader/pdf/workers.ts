import { GlobalWorkerOptions, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import rendererUrl from 'pdfjs-dist/legacy/build/pdf.renderer.min.mjs?url'
import { pdfjsWorkerUrl } from '../attachment-url.ts'

/** The threads of one document: one reads the file, one draws its pages. */
export interface Workers {
  readonly reading: PDFWorker
  /** null when pdf.js is to start one itself. */
  readonly drawing: Worker | null
  end(): void
}

interface Spare {
  readonly reading: PDFWorker
  readonly drawing: Worker
  isDrawingReady: boolean
}

/** To start the threads takes as long as to read the file: one pair waits for the next document. */
let spare: Spare | null = null

/** Call when nobody waits: the window is idle, or the first page is drawn. */
export function prepareWorkers(): void {
  if (spare !== null) return
  GlobalWorkerOptions.workerSrc = pdfjsWorkerUrl()
  const drawing = new Worker(rendererUrl, { type: 'module' })
  const made: Spare = { reading: new PDFWorker(), drawing, isDrawingReady: false }
  // Its first word is that it is ready.
  drawing.addEventListener(
    'message',
    () => {
      made.isDrawingReady = true
    },
    { once: true },
  )
  spare = made
}

/** The spare pair, or a new one. The caller ends it. */
export function takeWorkers(): Workers {
  GlobalWorkerOptions.workerSrc = pdfjsWorkerUrl()
  // Pages are drawn off the window's thread.
  GlobalWorkerOptions.rendererSrc = rendererUrl
  const taken = spare
  spare = null
  const reading = taken?.reading ?? new PDFWorker()
  // pdf.js waits some seconds only for a thread that it is handed, so that it must have begun.
  const drawing = taken?.isDrawingReady ? taken.drawing : null
  if (drawing === null) taken?.drawing.terminate()
  return {
    reading,
    drawing,
    end() {
      reading.destroy()
      drawing?.terminate()
    },
  }
}
