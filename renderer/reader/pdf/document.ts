import {
  GlobalWorkerOptions,
  getDocument,
  InvalidPDFException,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { AppError } from '../../../preload/errors.ts'
import { toAppError } from '../../../preload/failure.ts'
import { attachmentUrl, pdfjsFolderUrl } from '../attachment-url.ts'
import { ByteRanges } from './byte-ranges.ts'
import { takeWorkers } from './workers.ts'

/** Pixels of one picture; larger ones are left out. An A0 sheet at 300 dpi has 139 million. */
const maxImagePixels = 160_000_000
/** Of a scan, every page's dictionary is asked for first: with larger pieces that is the whole file. */
const chunkBytes = 16 * 1024

export interface Source {
  readonly sha256: string
  readonly name: string
  readonly sizeBytes: number
  /** What is opened instead of the stored bytes: a PDF made of a picture. */
  readonly made: Uint8Array<ArrayBuffer> | null
}

export interface Opening {
  readonly task: PDFDocumentLoadingTask
  /** Frees the threads, the pages and the bytes. */
  close(): Promise<void>
}

/** Starts to open a stored PDF in threads of its own. */
export function openDocument(
  source: Source,
  password: string | null,
  onMissing: (problem: AppError) => void,
): Opening {
  const workers = takeWorkers()
  GlobalWorkerOptions.rendererPorts = workers.drawing === null ? [] : [workers.drawing]
  const task = getDocument({
    ...(source.made === null ? { range: rangesOf(source, onMissing) } : { data: source.made }),
    ...(password === null ? {} : { password }),
    worker: workers.reading,
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
  return {
    task,
    close: () => task.destroy().finally(workers.end),
  }
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
