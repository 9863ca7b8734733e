/** What only the built program can be asked; the rest of DESIGN.md 12 is tested on the packaged one (audit/). */
import { expect, start, test } from './app.ts'

test('main itself gets no answer from outside, and a stored file comes in ranges, with its own type and no sniffing', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
  // The page has a process of its own.
  const processes = await app.evaluate(({ app }) => app.getAppMetrics().map(({ type }) => type))
  expect(processes).toContain('Tab')

  const outcome = await app.evaluate(async ({ session }) =>
    session.defaultSession.fetch('https://example.com/').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  )
  expect(outcome).toMatch(/BLOCKED_BY_CLIENT|ERR_FAILED|NAME_NOT_RESOLVED/)

  const seen = await window.evaluate(async () => {
    const listed = await globalThis.vanKho.plans.list({
      filter: {},
      sort: { by: 'issuedOn', descending: true },
      offset: 0,
      limit: 100,
    })
    if (!listed.ok) throw new Error(listed.error.code)
    for (const { id } of listed.value.plans) {
      const plan = await globalThis.vanKho.plans.get({ id })
      const pdf =
        plan.ok && plan.value.attachments.find((one) => one.mediaType === 'application/pdf')
      if (!pdf) continue
      const url = `vankho://attachment/${pdf.sha256}`
      const part = await fetch(url, { headers: { Range: 'bytes=1-3' } })
      const tooFar = await fetch(url, { headers: { Range: `bytes=${pdf.bytes}-` } })
      const parts = await fetch(`${url}?parts=1-3,0-0`)
      const beyond = await fetch(`${url}?parts=0-${pdf.bytes}`)
      return {
        status: part.status,
        text: await part.text(),
        range: part.headers.get('content-range'),
        expected: `bytes 1-3/${pdf.bytes}`,
        sniff: part.headers.get('x-content-type-options'),
        tooFar: tooFar.status,
        parts: await parts.text(),
        beyond: beyond.status,
      }
    }
    return null
  })
  expect(seen).not.toBeNull()
  expect(seen).toMatchObject({ status: 206, text: 'PDF', sniff: 'nosniff', tooFar: 416 })
  expect(seen).toMatchObject({ parts: 'PDF%', beyond: 400 })
  expect(seen?.range).toBe(seen?.expected)
  await app.close()
})
