/** PDFium as WebAssembly: opening a document, and giving back what it took. One instance a thread. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { init } from '@embedpdf/pdfium'
import type { ErrorCode } from '../../../../preload/errors.ts'

export type Pdfium = WrappedPdfiumModule

let loading: Promise<Pdfium> | null = null

/** Loaded once a thread: compiling the module takes longer than reading a document. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= start()
  return loading
}

async function start(): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const bytes = await readFile(path)
  const wasmBinary = new Uint8Array(bytes).buffer
  const pdfium = await init({ wasmBinary })
  pdfium.PDFiumExt_Init()
  return withDirectCalls(pdfium)
}

/** Asked of every letter or drawn thing of a page, with numbers only. */
const asked = [
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_GetCharAngle',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
] as const

/** The package's own way through Emscripten's `ccall` takes longer than what these answer. */
function withDirectCalls(pdfium: Pdfium): Pdfium {
  const exported = pdfium.pdfium.wasmExports as unknown as Record<string, unknown>
  const direct = asked.flatMap((name) => (exported[name] ? [[name, exported[name]] as const] : []))
  return Object.assign(pdfium, Object.fromEntries(direct))
}

export class PdfDocument {
  readonly #pdfium: Pdfium
  readonly #memory: number
  readonly handle: number

  private constructor(pdfium: Pdfium, memory: number, handle: number) {
    this.#pdfium = pdfium
    this.#memory = memory
    this.handle = handle
  }

  /** The open document, or why it cannot be opened. */
  static open(pdfium: Pdfium, bytes: Uint8Array, password = ''): PdfDocument | ErrorCode {
    const memory = pdfium.pdfium.wasmExports.malloc(bytes.length)
    if (memory === 0) return 'attachment.outOfMemory'
    heap(pdfium).set(bytes, memory)
    const handle = pdfium.FPDF_LoadMemDocument(memory, bytes.length, password)
    if (handle !== 0) return new PdfDocument(pdfium, memory, handle)
    // fpdfview.h: FPDF_ERR_PASSWORD 4, FPDF_ERR_SECURITY 5.
    const error = pdfium.FPDF_GetLastError()
    pdfium.pdfium.wasmExports.free(memory)
    return error === 4 || error === 5 ? 'attachment.encrypted' : 'attachment.broken'
  }

  get pageCount(): number {
    return this.#pdfium.FPDF_GetPageCount(this.handle)
  }

  label(pageIndex: number): string | null {
    const label = this.string((memory, size) =>
      this.#pdfium.FPDF_GetPageLabel(this.handle, pageIndex, memory, size),
    )
    return label === '' ? null : label
  }

  info(key: 'Title' | 'Author'): string {
    return this.string((memory, size) =>
      this.#pdfium.FPDF_GetMetaText(this.handle, key, memory, size),
    ).normalize('NFC')
  }

  close(): void {
    this.#pdfium.FPDF_CloseDocument(this.handle)
    this.#pdfium.pdfium.wasmExports.free(this.#memory)
  }

  /** PDFium's way with strings: ask for the size, then for the UTF-16 bytes with their final zero. */
  string(ask: (memory: number, sizeBytes: number) => number): string {
    const sizeBytes = ask(0, 0)
    if (sizeBytes <= 2) return ''
    const { malloc, free } = this.#pdfium.pdfium.wasmExports
    const memory = malloc(sizeBytes)
    ask(memory, sizeBytes)
    const text = this.#pdfium.pdfium.UTF16ToString(memory)
    free(memory)
    return text
  }
}

/** The module's memory; asked for anew each time, because growing it detaches the old view. */
export function heap(pdfium: Pdfium): Uint8Array {
  return (pdfium.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8
}
