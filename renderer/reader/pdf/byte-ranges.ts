import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * Feeds pdf.js the parts of a file that it asks for, through `fetch`.
 * pdf.js's own network streams know http(s) only; `vankho:` would fall to XMLHttpRequest.
 */
export class ByteRanges extends PDFDataRangeTransport {
  readonly #url: string
  readonly #stop = new AbortController()
  readonly #onFailure: (status: number | null) => void

  /** `onFailure` gets the status that was answered instead of bytes; null when there was no answer. */
  constructor(url: string, sizeBytes: number, onFailure: (status: number | null) => void) {
    super(sizeBytes, null)
    this.#url = url
    this.#onFailure = onFailure
  }

  override requestDataRange(begin: number, end: number): void {
    void this.#read(begin, end)
  }

  override abort(): void {
    this.#stop.abort()
  }

  async #read(begin: number, end: number): Promise<void> {
    try {
      const response = await fetch(this.#url, {
        headers: { Range: `bytes=${begin}-${end - 1}` },
        signal: this.#stop.signal,
      })
      if (!response.ok) {
        this.#onFailure(response.status)
        return
      }
      const bytes = new Uint8Array(await response.arrayBuffer())
      // 200 means that the whole file came.
      this.onDataRange(begin, response.status === 206 ? bytes : bytes.slice(begin, end))
    } catch {
      if (!this.#stop.signal.aborted) this.#onFailure(null)
    }
  }
}
