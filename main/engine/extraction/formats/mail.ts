/** Mail (.eml): who, to whom, when, what about, the text, and the names of what is attached. */
import { readFile } from 'node:fs/promises'
import type { Address } from 'postal-mime'
import PostalMime from 'postal-mime'
import { inPieces } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'
import { htmlToText } from './plain.ts'

export async function readMail(path: string): Promise<ExtractedPage[]> {
  const mail = await PostalMime.parse(await readFile(path))
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
  return inPieces(lines.join('\n').trim())
}

function nameOf({ name, address }: Address): string {
  return [name, address ? `<${address}>` : ''].filter(Boolean).join(' ')
}
