/** DESIGN.md 12 against the packaged program: which files are handed out, opened and unpacked. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from '../app.ts'
import { isPackaged, startPackaged } from '../packaged/program.ts'
import { note } from './list.ts'

test.skip(!isPackaged, 'npm test packages the program first')

test('protocol, links, files: only stored files by their hash, only addresses that a person sees', {
  tag: '@audit',
}, async ({ userData, desk }) => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })
  await writeFile(join(desk, 'bom.docx'), bomb)
  await writeFile(
    join(desk, 'hoa-don.pdf'),
    Buffer.from('MZ\x90\0\x03\0\0\0'.repeat(100), 'latin1'),
  )
  const { window, close } = await startPackaged({ userData })
  const statuses = await window.evaluate(async () => {
    const get = (url: string, init?: RequestInit) =>
      fetch(url, init).then(
        ({ status }) => status,
        () => 0,
      )
    return {
      traversal: await get('vankho://app/..%2f..%2fpackage.json'),
      encoded: await get('vankho://app/%2e%2e/%2e%2e/package.json'),
      double: await get('vankho://app/%252e%252e/package.json'),
      backslash: await get('vankho://app/..%5c..%5cpackage.json'),
      absolute: await get('vankho://app//etc/passwd'),
      null: await get('vankho://app/index.html%00.js'),
      unknownHost: await get('vankho://elsewhere/'),
      unknownHash: await get(`vankho://attachment/${'0'.repeat(64)}`),
      shortHash: await get('vankho://attachment/abc'),
      path: await get('vankho://attachment/etc/passwd'),
      write: await get('vankho://app/index.html', { method: 'POST' }),
    }
  })
  for (const [attempt, status] of Object.entries(statuses))
    expect([0, 404, 405], attempt).toContain(status)
  note('Protocol', `${Object.keys(statuses).join(', ')}: refused`)

  const opened = await window.evaluate(async () => {
    const urls = [
      'http://a.vn/',
      'file:///etc/passwd',
      'javascript:1',
      'vankho://app/',
      'ms-msdt:x',
      '',
    ]
    const answers = await Promise.all(urls.map((url) => globalThis.vanKho.links.open({ url })))
    return answers.map((answer) => answer.ok && answer.value)
  })
  expect(opened).toEqual(opened.map(() => false))
  note('Links', 'anything but https and mailto is not even asked about')

  await window.evaluate((path) => globalThis.vanKho.imports.add({ paths: [path] }), desk)
  const items = () =>
    window.evaluate(async () => {
      const progress = await globalThis.vanKho.imports.progress({})
      return progress.ok
        ? progress.value.items.map(
            ({ name, state, problem }) => `${name} ${state} ${problem?.code}`,
          )
        : []
    })
  await expect
    .poll(async () => (await items()).sort())
    .toEqual(['bom.docx done file.tooLarge', 'hoa-don.pdf done attachment.unsupported'])
  note('ZIP bombs', '60 MB in a Word file of 60 kB: stopped at the limit, archived, said in words')
  const refusal = await window.evaluate(async () => {
    const { hits } = await globalThis.vanKho.search
      .run({ text: 'hoa-don', filter: { facets: {}, trash: false } })
      .then((page) => (page.ok ? page.value : { hits: [] }))
    const plan = await globalThis.vanKho.plans.get({ id: hits[0]?.plan.id ?? '' })
    if (!plan.ok) return plan.error.code
    const sha256 = plan.value.attachments[0]?.sha256 ?? ''
    const answer = await globalThis.vanKho.files.openOutside({ sha256 })
    return answer.ok ? 'opened' : answer.error.code
  })
  expect(refusal).toBe('attachment.staysInside')
  note('Magic bytes', 'a program named .pdf is known for what it is, and not handed to the system')
  await close()
})
