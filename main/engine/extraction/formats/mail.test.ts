import { expect, it } from 'vitest'
import type { InsidePages } from '../reading.ts'
import { readMail } from './mail.ts'

const nothing = async (): Promise<InsidePages> => ({ pages: [], problem: null })
const read = async (mail: Buffer) => (await readMail(mail, nothing)).pages[0]?.text ?? ''

const header = 'From: a@example.vn\r\nDate: Thu, 23 Sep 2021 08:00:00 +0700\r\nSubject: hop\r\n'

it('a letter in an old encoding that does not say so is read by its letters', async () => {
  const tcvn3 = 'C¨n cø quyÕt ®Þnh cña thµnh phè vÒ c¶i c¸ch hµnh chÝnh nhµ n\u00adíc'
  const text = await read(Buffer.from(`${header}\r\n${tcvn3}\r\n`, 'latin1'))
  expect(text).toContain('Căn cứ quyết định của thành phố về cải cách hành chính nhà nước')
})

it('a letter out of a mailbox file, or with a mark before it, keeps its sender', async () => {
  const mail = Buffer.from(`${header}\r\nKính mời dự họp\r\n`)
  const boxed = Buffer.concat([Buffer.from('From a@example.vn Thu Sep 23 08:00:00 2021\r\n'), mail])
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), mail])
  for (const letter of [boxed, marked]) expect(await read(letter)).toContain('<a@example.vn>')
})
