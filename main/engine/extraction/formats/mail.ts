/** Mail (.eml): who, to whom, when, what about, the text; then what is attached. */
import type { Address } from 'postal-mime'
import PostalMime from 'postal-mime'
import { inPieces } from '../pieces.ts'
import type { InsidePages, ReadInside } from '../reading.ts'
import { htmlToText } from './plain.ts'

export async function readMail(bytes: Buffer, inside: ReadInside): Promise<InsidePages> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' })
  const people = (mail.to ?? []).concat(mail.cc ?? [])
  const lines = [
    mail.subject ?? '',
    mail.from ? nameOf(mail.from) : '',
    people.map(nameOf).join('; '),
    mail.date ?? '',
    '',
    mail.text ?? (mail.html ? await htmlToText(mail.html) : ''),
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

function nameOf({ name, address }: Address): string {
  return [name, address ? `<${address}>` : ''].filter(Boolean).join(' ')
}
