import type { Address } from 'postal-mime'
import type { DocumentView } from '../../../../preload/model.ts'
import { parseMail } from '../formats/mail.ts'
import { limits } from '../limits.ts'

/** Who wrote to whom, the body as it was written, and the names of what is attached. */
export async function viewMail(bytes: Buffer): Promise<DocumentView> {
  const mail = await parseMail(bytes)
  const sent = mail.date === undefined ? Number.NaN : Date.parse(mail.date)
  return {
    kind: 'mail',
    subject: mail.subject?.normalize('NFC') ?? '',
    from: mail.from ? say(mail.from) : '',
    to: (mail.to ?? []).map(say),
    cc: (mail.cc ?? []).map(say),
    sentAt: Number.isNaN(sent) ? null : new Date(sent).toISOString(),
    html: mail.html?.slice(0, limits.shownCharacters) ?? null,
    text: (mail.text ?? '').normalize('NFC').slice(0, limits.shownCharacters),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: (filename ?? '').normalize('NFC'),
      mediaType: mimeType,
      bytes: typeof content === 'string' ? content.length : content.byteLength,
    })),
  }
}

function say({ name, address }: Address): string {
  return [name.normalize('NFC'), address ? `<${address}>` : ''].filter(Boolean).join(' ')
}
