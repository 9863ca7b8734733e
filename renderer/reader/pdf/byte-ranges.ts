import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Range {
  readonly begin: number
  /** Exclusive. */
  readonly end: number
}

/** Requests under way at a time; meanwhile the next ones gather. */
const maxRequests = 2
/** Bytes of one request, beyond the first part in it. */
const maxRequestBytes = 2 * 1024 * 1024
/** A PDF says at its end where its objects are: of a scan, 13,000 of them. */
const headBytes = 64 * 1024
const tailBytes = 256 * 1024

/**
 * Feeds pdf.js the parts of a file that it asks for, many in one `fetch`.
 * pdf.js asks for every page's dictionary before it shows the first page; in scans each lies behind
 * another picture. Its own network streams know http(s) only, besides: `vankho:` would fall to XMLHttpRequest.
 */
export class ByteRanges extends PDFDataRangeTransport {
  readonly #url: string
  readonly #stop = new AbortController()
  readonly #onFailure: (status: number | null) => void
  readonly #asked: Range[] = []
  /** The file's two ends, on their way before pdf.js can ask. */
  readonly #ends: readonly Range[]
  readonly #endsRead: Promise<readonly ArrayBuffer[]>
  #requests = 0

  /** `onFailure` gets the status that was answered instead of bytes; null when there was no answer. */
  constructor(url: string, sizeBytes: number, onFailure: (status: number | null) => void) {
    super(sizeBytes, null)
    this.#url = url
    this.#onFailure = onFailure
    this.#ends = endsOf(sizeBytes)
    this.#endsRead = this.#fetch(this.#ends)
  }

  override requestDataRange(begin: number, end: number): void {
    const known = this.#ends.findIndex((part) => part.begin <= begin && end <= part.end)
    if (known >= 0) void this.#deliverEnd(known, begin, end)
    else {
      this.#asked.push({ begin, end })
      this.#request()
    }
  }

  override abort(): void {
    this.#stop.abort()
  }

  #request(): void {
    if (this.#requests === maxRequests || this.#stop.signal.aborted) return
    const ranges = this.#next()
    if (ranges.length === 0) return
    this.#requests += 1
    void this.#read(ranges).finally(() => {
      this.#requests -= 1
      this.#request()
    })
  }

  #next(): Range[] {
    let bytes = 0
    const count = this.#asked.findIndex(({ begin, end }, index) => {
      bytes += end - begin
      return index > 0 && bytes > maxRequestBytes
    })
    return this.#asked.splice(0, count < 0 ? this.#asked.length : count)
  }

  async #read(ranges: readonly Range[]): Promise<void> {
    const parts = await this.#fetch(ranges)
    ranges.forEach(({ begin }, index) => {
      const bytes = parts[index]
      if (bytes) this.onDataRange(begin, new Uint8Array(bytes))
    })
  }

  async #deliverEnd(index: number, begin: number, end: number): Promise<void> {
    const bytes = (await this.#endsRead)[index]
    const from = begin - (this.#ends[index]?.begin ?? 0)
    if (bytes) this.onDataRange(begin, new Uint8Array(bytes.slice(from, from + end - begin)))
  }

  /** The ranges' bytes; none when they could not be had, which was told. */
  async #fetch(ranges: readonly Range[]): Promise<readonly ArrayBuffer[]> {
    try {
      const parts = ranges.map(({ begin, end }) => `${begin}-${end - 1}`).join(',')
      const response = await fetch(`${this.#url}?parts=${parts}`, { signal: this.#stop.signal })
      if (!response.ok) {
        this.#onFailure(response.status)
        return []
      }
      const bytes = await response.arrayBuffer()
      let at = 0
      return ranges.map(({ begin, end }) => {
        at += end - begin
        return bytes.slice(at - (end - begin), at)
      })
    } catch {
      if (!this.#stop.signal.aborted) this.#onFailure(null)
      return []
    }
  }
}

function endsOf(sizeBytes: number): Range[] {
  if (sizeBytes <= headBytes + tailBytes) return [{ begin: 0, end: sizeBytes }]
  return [
    { begin: 0, end: headBytes },
    { begin: sizeBytes - tailBytes, end: sizeBytes },
  ]
}
