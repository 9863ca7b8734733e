import { expect, start, test } from './app.ts'

test('the window is sandboxed, its content policy strict, and no request leaves', async ({
  userData,
}) => {
  const { app, window } = await start(userData)

  const inside = await window.evaluate(() => ({
    node: 'require' in globalThis || 'process' in globalThis,
    bridge: Object.keys(globalThis.vanKho).sort(),
    isolated: crossOriginIsolated === false && isSecureContext,
  }))
  expect(inside.node).toBe(false)
  expect(inside.bridge).not.toContain('ipcRenderer')
  expect(inside.isolated).toBe(true)
  const processes = await app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ type, sandboxed }) => ({ type, sandboxed })),
  )
  expect(processes.map(({ type }) => type)).toContain('Tab')

  const policy = await window.evaluate(async () => {
    const answer = await fetch('vankho://app/index.html')
    return answer.headers.get('content-security-policy') ?? ''
  })
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain("'unsafe-eval'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)

  const refused = await window.evaluate(async () => {
    const outcomes: Record<string, boolean> = {}
    const attempts: Record<string, () => Promise<unknown>> = {
      fetch: () => fetch('https://example.com/'),
      local: () => fetch('http://127.0.0.1:9/'),
      file: () => fetch('file:///etc/passwd'),
      // Later, because code that a debugger runs is exempt from the policy.
      eval: () =>
        new Promise((resolve, reject) => {
          setTimeout(() => {
            try {
              resolve(new Function('return 1')())
            } catch (error) {
              reject(error)
            }
          })
        }),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      window: async () => {
        if (open('https://example.com/') === null) throw new Error('denied')
      },
    }
    for (const [name, attempt] of Object.entries(attempts))
      outcomes[name] = await attempt().then(
        () => false,
        () => true,
      )
    return outcomes
  })
  expect(refused).toEqual({
    fetch: true,
    local: true,
    file: true,
    eval: true,
    camera: true,
    window: true,
  })
  expect(app.windows()).toHaveLength(1)

  await window.evaluate(() => {
    location.href = 'https://example.com/'
  })
  expect(await window.evaluate(() => location.origin)).toBe('vankho://app')
  await app.close()
})

test('foreign requests are cancelled below the content policy too', async ({ userData }) => {
  const { app } = await start(userData)
  const outcome = await app.evaluate(async ({ session }) =>
    session.defaultSession.fetch('https://example.com/').then(
      () => 'answered',
      (error: Error) => error.message,
    ),
  )
  expect(outcome).toMatch(/BLOCKED_BY_CLIENT|ERR_FAILED|NAME_NOT_RESOLVED/)
  await app.close()
})

test('the protocol hands out the program and stored files, nothing beside them', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
  const statuses = await window.evaluate(async () => {
    const get = async (url: string) => {
      try {
        return (await fetch(url)).status
      } catch {
        return 0
      }
    }
    return {
      traversal: await get('vankho://app/..%2f..%2fpackage.json'),
      encoded: await get('vankho://app/%2e%2e/%2e%2e/package.json'),
      backslash: await get('vankho://app/..%5c..%5cpackage.json'),
      unknownHost: await get('vankho://elsewhere/'),
      unknownHash: await get(`vankho://attachment/${'0'.repeat(64)}`),
      path: await get('vankho://attachment/etc/passwd'),
      write: await fetch('vankho://app/index.html', { method: 'POST' }).then(
        (answer) => answer.status,
        () => 0,
      ),
    }
  })
  for (const [attempt, status] of Object.entries(statuses))
    expect(status === 200 || status === 206, attempt).toBe(false)
  await app.close()
})

test('a stored file is served in ranges, with its own type and no sniffing', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
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
