/** Mail (.eml): who, to whom, when, what about, the text; then what is attached. */
import type { Address, Email } from 'postal-mime'
import PostalMime from 'postal-mime'
import { inPieces } from '../pieces.ts'
import type { InsidePages, ReadInside } from '../reading.ts'
import { htmlToText } from './html.ts'
import { decode } from './plain.ts'

export async function readMail(bytes: Buffer, inside: ReadInside): Promise<InsidePages> {
  const mail = await parseMail(bytes)
  const people = (mail.to ?? []).concat(mail.cc ?? [])
  const lines = [
    mail.subject ?? '',
    mail.from ? nameOf(mail.from) : '',
    people.map(nameOf).join('; '),
    mail.date ?? '',
    '',
    mail.text ?? (mail.html ? htmlToText(mail.html) : ''),
    '',
    ...mail.attachments.map(({ filename }) => filename ?? ''),
  ]
  const pages = inPieces(lines.join('\n').trim())
  let problem: InsidePages['problem'] = null
  for (const { filename, content } of mail.attachments) {
    if (typeof content === 'string') continue
    const read = await inside(new Uint8Array(content), filename ?? '')
    pages.push(...read.pages)
    problem = read.problem ?? problem
  }
  return { pages, problem }
}

/**
 * A letter; what programs put before its header is passed over, and one in an old encoding that says of none is read
 * by its letters.
 * @throws Error when it is nested too deeply
 */
export async function parseMail(bytes: Uint8Array): Promise<Email> {
  const letter = bytes.subarray(headerAt(bytes))
  const mail = await parse(letter)
  if (!`${mail.subject}${mail.text}${mail.html}`.includes('\ufffd')) return mail
  return parse(new TextEncoder().encode(decode(letter)))
}

const parse = (bytes: Uint8Array): Promise<Email> =>
  PostalMime.parse(Uint8Array.from(bytes), { attachmentEncoding: 'arraybuffer' })

/** The mark of UTF-8, and the line that a letter in a mailbox file begins with (RFC 4155). */
function headerAt(bytes: Uint8Array): number {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const isBoxed = new TextDecoder('latin1').decode(bytes.subarray(start, start + 5)) === 'From '
  return isBoxed ? bytes.indexOf(0x0a, start) + 1 : start
}

function nameOf({ name, address }: Address): string {
  return [name, address ? `<${address}>` : ''].filter(Boolean).join(' ')
}
