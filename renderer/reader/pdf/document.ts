import {
  GlobalWorkerOptions,
  getDocument,
  InvalidPDFException,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import rendererUrl from 'pdfjs-dist/legacy/build/pdf.renderer.mjs?url'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url'
import { type AppError, toAppError } from '../../../preload/errors.ts'
import { attachmentUrl, pdfjsFolderUrl } from '../attachment-url.ts'
import { ByteRanges } from './byte-ranges.ts'

/** Pixels of one picture; larger ones are left out. An A0 sheet at 300 dpi has 139 million. */
const maxImagePixels = 160_000_000
const chunkBytes = 256 * 1024

export interface Source {
  readonly sha256: string
  readonly name: string
  readonly sizeBytes: number
  /** What is opened instead of the stored bytes: a PDF made of a picture. */
  readonly made: Uint8Array<ArrayBuffer> | null
}

/** Starts to open a stored PDF in a worker of its own. `destroy()` the task to free everything. */
export function openDocument(
  source: Source,
  password: string | null,
  onMissing: (problem: AppError) => void,
): PDFDocumentLoadingTask {
  GlobalWorkerOptions.workerSrc = workerUrl
  // Pages are drawn off the window's thread.
  GlobalWorkerOptions.rendererSrc = rendererUrl
  return getDocument({
    ...(source.made === null ? { range: rangesOf(source, onMissing) } : { data: source.made }),
    ...(password === null ? {} : { password }),
    rangeChunkSize: chunkBytes,
    // Only what the shown pages need is read, so that memory does not grow with the file.
    disableStream: true,
    disableAutoFetch: true,
    enableXfa: false,
    maxImageSize: maxImagePixels,
    useWorkerFetch: true,
    cMapUrl: pdfjsFolderUrl('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: pdfjsFolderUrl('standard_fonts'),
    wasmUrl: pdfjsFolderUrl('wasm'),
    iccUrl: pdfjsFolderUrl('iccs'),
  })
}

function rangesOf(source: Source, onMissing: (problem: AppError) => void): ByteRanges {
  return new ByteRanges(attachmentUrl(source.sha256), source.sizeBytes, () =>
    onMissing({ code: 'attachment.missing', params: { name: source.name } }),
  )
}

/** Why a document could not be opened. */
export function openingProblem(thrown: unknown, name: string): AppError {
  if (thrown instanceof InvalidPDFException) return { code: 'attachment.broken', params: { name } }
  return toAppError(thrown)
}
