/**
 * A PDF's digital signatures: who, when, and whether the bytes they cover are as they were signed.
 * The certificates are shown as they are; nothing is looked up and no chain is judged (PAdES, ETSI EN 319 142-1).
 */
import { readFile } from 'node:fs/promises'
import type { Signature } from '../../../../preload/model.ts'
import type { SignedMessage } from './cms.ts'
import { readMessage } from './cms.ts'
import type { Pdfium } from './pdfium.ts'
import { heap, loadPdfium, PdfDocument } from './pdfium.ts'

/** A register with hundreds of signatures was seen; more are there to keep us busy. */
const mostSignatures = 1_000

interface Entry {
  contents: Uint8Array
  /** Start and length of each covered part, as the file says. */
  ranges: readonly number[]
  subFilter: string
  time: string
  reason: string
}

/** Empty when there are none, or the file cannot be opened. */
export async function readSignatures(path: string, password: string): Promise<Signature[]> {
  const bytes = await readFile(path)
  const pdfium = await loadPdfium()
  const document = PdfDocument.open(pdfium, bytes, password)
  if (typeof document === 'string') return []
  try {
    return entriesOf(pdfium, document).map((entry) => signatureOf(bytes, entry))
  } finally {
    document.close()
  }
}

function signatureOf(bytes: Uint8Array, entry: Entry): Signature {
  const claimedAt = pdfTime(entry.time)
  const covered = coveredParts(bytes, entry)
  const message = readMessage(entry.contents, entry.subFilter)
  const [start = 0, length = 0] = entry.ranges.slice(-2)
  const base = {
    reason: entry.reason.normalize('NFC'),
    coversWhole: covered !== null && start + length === bytes.length,
  }
  if (!message)
    return {
      ...base,
      signer: '',
      signedAt: claimedAt,
      timeFrom: claimedAt === null ? null : 'document',
      integrity: 'unknown',
      certificates: [],
    }
  return {
    ...base,
    signer: message.signer,
    ...timeOf(message, claimedAt),
    integrity: covered === null ? 'unknown' : message.check(covered),
    certificates: message.certificates,
  }
}

/** A time stamp is another party's word; the others are the signer's clock. */
function timeOf(
  { stampedAt, signedAt }: SignedMessage,
  claimedAt: string | null,
): Pick<Signature, 'signedAt' | 'timeFrom'> {
  if (stampedAt !== null) return { signedAt: stampedAt, timeFrom: 'timestamp' }
  if (signedAt !== null) return { signedAt, timeFrom: 'signature' }
  return { signedAt: claimedAt, timeFrom: claimedAt === null ? null : 'document' }
}

/**
 * What the signature speaks of: everything but its own value (ISO 32000-2, 12.8.1). null when the
 * ranges leave out anything else: bytes in such a gap can be changed without a trace.
 */
function coveredParts(bytes: Uint8Array, { ranges, contents }: Entry): Uint8Array[] | null {
  const [from1 = -1, length1 = -1, from2 = -1, length2 = -1, ...more] = ranges
  if (more.length > 0 || from1 !== 0 || length1 <= 0 || length2 < 0) return null
  if (from2 <= length1 + 1 || from2 + length2 > bytes.length) return null
  const gap = Buffer.from(bytes.subarray(length1, from2)).toString('latin1').trim()
  if (!/^<[0-9a-f\s]*>$/i.test(gap)) return null
  const value = Buffer.from(gap.replace(/[<>\s]/g, ''), 'hex')
  if (!value.subarray(0, contents.length).equals(contents)) return null
  return [bytes.subarray(0, length1), bytes.subarray(from2, from2 + length2)]
}

function entriesOf(pdfium: Pdfium, document: PdfDocument): Entry[] {
  const count = Math.min(pdfium.FPDF_GetSignatureCount(document.handle), mostSignatures)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    const signature = pdfium.FPDF_GetSignatureObject(document.handle, i)
    const contents = ask(pdfium, 1, (to, size) =>
      pdfium.FPDFSignatureObj_GetContents(signature, to, size),
    )
    // A field that nobody has signed yet.
    if (contents.length === 0) continue
    const ranges = ask(pdfium, 4, (to, size) =>
      pdfium.FPDFSignatureObj_GetByteRange(signature, to, size),
    )
    const text = (get: (signature: number, to: number, size: number) => number, coding: string) =>
      new TextDecoder(coding)
        .decode(ask(pdfium, 1, (to, size) => get(signature, to, size)))
        .replace(/\0+$/, '')
    entries.push({
      contents,
      ranges: [...new Int32Array(ranges.slice().buffer)],
      subFilter: text(pdfium.FPDFSignatureObj_GetSubFilter, 'latin1'),
      time: text(pdfium.FPDFSignatureObj_GetTime, 'latin1'),
      reason: text(pdfium.FPDFSignatureObj_GetReason, 'utf-16le'),
    })
  }
  return entries
}

/** PDFium's way: ask for the count, then for the values. */
function ask(
  pdfium: Pdfium,
  bytesEach: number,
  get: (memory: number, count: number) => number,
): Uint8Array {
  const count = get(0, 0)
  if (count <= 0) return new Uint8Array(0)
  const { malloc, free } = pdfium.pdfium.wasmExports
  const memory = malloc(count * bytesEach)
  get(memory, count)
  const values = heap(pdfium).slice(memory, memory + count * bytesEach)
  free(memory)
  return values
}

/** "D:20210923080000+07'00'" (ISO 32000-2, 7.9.4); null when it is none. */
export function pdfTime(text: string): string | null {
  const found =
    /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text)
  if (!found) return null
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = found
  const [sign, offsetHours = '00', offsetMinutes = '00'] = found.slice(8)
  const zone = sign ? `${sign}${offsetHours}:${offsetMinutes}` : 'Z'
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
