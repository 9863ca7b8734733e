/** The security design (DESIGN.md 12), point by point, against the packaged program as people get it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import ExcelJs from 'exceljs'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { engineContract, shellContract } from '../../preload/contract.ts'
import { canFail, inputOf, malformed, namesOf } from '../../preload/testing/malformed.ts'
import { makePdf } from '../fixtures/documents.ts'
import { makeHostileFiles } from '../fixtures/hostile.ts'
import { expect, list, test } from './app.ts'
import { note, printList } from './audit/list.ts'
import { readNetLog } from './audit/net-log.ts'
import { Sink } from './audit/sink.ts'
import {
  copyProgram,
  isPackaged,
  packagedProgram,
  runPackaged,
  startPackaged,
} from './packaged/program.ts'

test.skip(!isPackaged, 'npm test packages the program first')
test.afterAll(printList)

/** What @electron/fuses writes for a fuse that is off, and on. */
const [off, on] = [48, 49]

const titleOf = (name: string) => name.slice(0, name.lastIndexOf('.'))

test('fuses: the program starts from its own archive, and from nothing that a person near it may set', async ({
  desk,
}) => {
  const wire = await getCurrentFuseWire(packagedProgram)
  const wanted = {
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  }
  for (const [fuse, state] of Object.entries(wanted))
    expect(wire[Number(fuse) as FuseV1Options], fuse).toBe(state)
  note('Fuses', 'RunAsNode, NODE_OPTIONS, inspect off; asar only, asar integrity on')

  const mark = join(desk, 'da-chay')
  const intruder = join(desk, 'la.cjs')
  await writeFile(intruder, `require('fs').writeFileSync(${JSON.stringify(mark)}, 'x')`)
  const asNode = await runPackaged(['--version'], {
    env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${intruder}` },
  })
  expect(asNode).toMatchObject({ status: 0 })
  expect(asNode.out).toMatch(/^\d+\.\d+\.\d+\s*$/)
  expect(await readdir(desk)).toEqual(['la.cjs'])
  note('Fuses at work', 'ELECTRON_RUN_AS_NODE and NODE_OPTIONS change nothing, no foreign code ran')

  const copy = await copyProgram()
  try {
    const planted = join(dirname(copy.program), 'resources', 'app')
    await mkdir(planted)
    await writeFile(join(planted, 'package.json'), '{"name":"la","main":"la.cjs"}')
    await writeFile(join(planted, 'la.cjs'), await readFile(intruder))
    expect(await runPackaged(['--version'], { program: copy.program })).toMatchObject({ status: 0 })
    expect(await readdir(desk)).toEqual(['la.cjs'])
    note('Asar only', 'a folder resources/app put beside the archive is not loaded')
  } finally {
    await copy.remove()
  }
})

test('window: sandboxed, isolated, with the content policy as delivered, and nothing to reach out with', async ({
  userData,
}) => {
  const { window, close } = await startPackaged({ userData })
  const options = await window.evaluate(async () => {
    const report = await globalThis.vanKho.app.diagnostics({})
    if (!report.ok) throw new Error(report.error.code)
    const line = report.value.split('\n').find((one) => one.startsWith('window: '))
    return JSON.parse(line?.slice('window: '.length) ?? 'null')
  })
  expect(options).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    devTools: false,
  })
  note(
    'Window options',
    Object.entries(options)
      .map(([k, v]) => `${k} ${v}`)
      .join(', '),
  )

  const inside = await window.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    bridge: Object.keys(globalThis.vanKho).filter((name) => /ipc|electron|send|invoke/i.test(name)),
    secure: isSecureContext,
  }))
  expect(inside).toEqual({ node: [], bridge: [], secure: true })
  note('No Node in the page', 'neither require, process nor ipcRenderer')

  const policy = await window.evaluate(async () => {
    const answer = await fetch('vankho://app/index.html')
    return answer.headers.get('content-security-policy') ?? ''
  })
  const directives = new Map(
    policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]),
  )
  expect(directives.get('default-src')).toBe("'none'")
  expect(directives.get('script-src')).toBe("'self' 'wasm-unsafe-eval'")
  for (const name of ['object-src', 'frame-src', 'base-uri', 'form-action'])
    expect(directives.get(name), name).toBe("'none'")
  expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/)
  note('Content policy as delivered', policy)

  const refused = await window.evaluate(async () => {
    const failing = (work: () => unknown) =>
      new Promise<boolean>((resolve) => {
        // Later, because code that a debugger runs is exempt from the policy.
        setTimeout(async () => {
          try {
            await work()
            resolve(false)
          } catch {
            resolve(true)
          }
        })
      })
    const script = () =>
      new Promise((resolve, reject) => {
        const element = document.createElement('script')
        element.textContent = 'globalThis.intruder = 1'
        document.body.append(element)
        setTimeout(() => ('intruder' in globalThis ? resolve(1) : reject(new Error('blocked'))))
      })
    return {
      eval: await failing(() => new Function('return 1')()),
      inlineScript: await failing(script),
      file: await failing(() => fetch('file:///etc/passwd')),
      window: open('https://example.com/') === null && open('vankho://app/index.html') === null,
    }
  })
  expect(refused).toEqual({ eval: true, inlineScript: true, file: true, window: true })
  note('Code and windows', 'eval, inline scripts, file: and new windows are refused')

  const permissions = await window.evaluate(async () => {
    const asked = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read']
    const states = await Promise.all(
      asked.map(async (name) => {
        const status = await navigator.permissions
          .query({ name: name as PermissionName })
          .catch(() => ({ state: 'denied' }))
        return `${name} ${status.state}`
      }),
    )
    const got = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    )
    return [
      ...states,
      `getUserMedia ${got}`,
      `Notification ${await Notification.requestPermission()}`,
    ]
  })
  for (const answer of permissions) expect(answer).toMatch(/ denied$/)
  note('Permissions', permissions.join(', '))

  const stays = await window.evaluate(async () => {
    const webview = document.createElement('webview')
    webview.setAttribute('src', 'https://example.com/')
    document.body.append(webview)
    const anchor = document.createElement('a')
    anchor.href = 'https://example.com/'
    document.body.append(anchor)
    anchor.click()
    location.href = 'https://example.com/'
    const form = document.createElement('form')
    form.action = 'https://example.com/'
    document.body.append(form)
    form.submit()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return { at: location.href, isWebview: 'getWebContentsId' in webview }
  })
  expect(stays).toEqual({ at: 'vankho://app/index.html', isWebview: false })
  note(
    'Navigation and webviews',
    'links, scripts and forms leave the page where it is; <webview> is dead',
  )
  await close()
})

test('network: no request leaves, with hostile documents open and the content policy taken away', async ({
  userData,
  desk,
}) => {
  const sink = await Sink.open()
  try {
    // What reaches it is seen: otherwise the rest would say nothing.
    await fetch(`${sink.url}/kiem-tra`)
    expect(sink.reached.splice(0)).toEqual(['GET /kiem-tra HTTP/1.1'])

    const inbox = join(desk, 'nhap')
    await mkdir(inbox)
    const names = await makeHostileFiles(inbox, sink.url)
    const netLog = join(userData, 'mang.json')
    const args = [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything']
    const { window, close } = await startPackaged({ userData, args })
    // Chromium's connect-src does not speak of WebRTC. These two have all the time that the rest takes.
    await window.evaluate(async (host) => {
      for (const urls of [`stun:${host}`, `turn:${host}?transport=tcp`]) {
        const iceServers = [{ urls, username: 'a', credential: 'b' }]
        const peer = new RTCPeerConnection({ iceServers })
        peer.createDataChannel('x')
        await peer.setLocalDescription(await peer.createOffer())
      }
    }, sink.host)
    const folder = join(desk, 'kho')
    await window.evaluate((path) => globalThis.vanKho.archive.create({ path, name: 'Kho' }), folder)
    await window.evaluate((path) => globalThis.vanKho.imports.add({ paths: [path] }), inbox)
    const [first = ''] = names
    await list(window).getByText(titleOf(first)).first().click()
    await window.getByRole('button', { name: first }).first().click()
    for (const name of names) {
      // The reader goes along with the list.
      await list(window).getByText(titleOf(name)).first().click()
      await expect(window.getByRole('region', { name })).toBeVisible()
      await expect(window.getByRole('region', { name })).toContainText(/\S/)
    }
    expect(sink.reached).toEqual([])
    note(
      'Hostile documents',
      `${names.join(', ')} opened in the reader: nothing reached the server they aim at`,
    )

    // Below the page's own policy there are two more walls.
    const session = await window.context().newCDPSession(window)
    await session.send('Page.setBypassCSP', { enabled: true })
    await window.reload()
    await window.locator('body[data-ready="true"]').waitFor()
    const outcomes = await window.evaluate(
      async ({ url, host }) => {
        const settled = (work: Promise<unknown>) =>
          work.then(
            () => 'answered',
            () => 'failed',
          )
        const loaded = (element: HTMLElement) =>
          settled(
            new Promise((resolve, reject) => {
              element.addEventListener('load', resolve)
              element.addEventListener('error', reject)
              document.body.append(element)
            }),
          )
        const socket = settled(
          new Promise((resolve, reject) => {
            const opening = new WebSocket(`ws://${host}/`)
            opening.addEventListener('open', resolve)
            opening.addEventListener('error', reject)
          }),
        )
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] })
        peer.createDataChannel('x')
        await peer.setLocalDescription(await peer.createOffer())
        const gathered = new Promise((resolve) => {
          peer.addEventListener('icegatheringstatechange', () => {
            if (peer.iceGatheringState === 'complete') resolve(1)
          })
          if (peer.iceGatheringState === 'complete') resolve(1)
        })
        navigator.sendBeacon(`${url}/beacon`, 'x')
        const results = {
          fetch: await settled(fetch(`${url}/fetch`, { mode: 'no-cors' })),
          name: await settled(fetch('https://example.com/', { mode: 'no-cors' })),
          image: await loaded(Object.assign(new Image(), { src: `${url}/img` })),
          script: await loaded(
            Object.assign(document.createElement('script'), { src: `${url}/js` }),
          ),
          socket: await socket,
        }
        await gathered
        peer.close()
        return results
      },
      { url: sink.url, host: sink.host },
    )
    for (const [way, outcome] of Object.entries(outcomes)) expect(outcome, way).toBe('failed')
    await close()
    expect(sink.reached).toEqual([])
    note(
      'Requests below the content policy',
      `${Object.keys(outcomes).join(', ')}, beacon, WebRTC: cancelled`,
    )
    const { events, left } = await readNetLog(netLog)
    expect(events).toBeGreaterThan(0)
    expect(left).toEqual([])
    note('Chromium’s own record of its network', `${events} events, no connection, no look-up`)
  } finally {
    await sink.close()
  }
})

test('calls: every malformed argument, foreign page and frame is refused', async ({ userData }) => {
  const { window, close } = await startPackaged({ userData })
  let calls = 0
  for (const contract of [engineContract, shellContract]) {
    const names = namesOf(contract).filter(canFail(contract))
    const inputs = names.map((name) => ({
      name,
      inputs: fc.sample(malformed(inputOf(contract, name), fc.jsonValue), { numRuns: 25, seed: 9 }),
    }))
    const wrong = await window.evaluate(async (all) => {
      const bad: string[] = []
      for (const { name, inputs } of all) {
        const [group = '', member = ''] = name.split('.')
        const call = Reflect.get(Reflect.get(globalThis.vanKho, group), member)
        for (const input of inputs) {
          const result = await call(input)
          if (result.ok || result.error.code !== 'call.invalid')
            bad.push(`${name} ${JSON.stringify(input)}: ${JSON.stringify(result)}`)
        }
      }
      return bad
    }, inputs)
    expect(wrong).toEqual([])
    calls += names.length
  }
  note('Malformed arguments', `25 each for ${calls} calls, made from their schemas: all refused`)

  const session = await window.context().newCDPSession(window)
  await session.send('Page.setBypassCSP', { enabled: true })
  await window.reload()
  await window.locator('body[data-ready="true"]').waitFor()
  const frame = await window.evaluate(async () => {
    const element = document.createElement('iframe')
    element.srcdoc = '<p>x</p>'
    await new Promise((resolve) => {
      element.addEventListener('load', resolve)
      document.body.append(element)
    })
    return element.contentWindow !== null && 'vanKho' in element.contentWindow
  })
  expect(frame).toBe(false)
  note('Frames', 'a frame inside the page has no bridge')

  // Only a debugger can bring the window to another page; it has the bridge, and gets nothing through it.
  await session.send('Page.navigate', { url: 'data:text/html,<title>la</title>' })
  await expect.poll(() => window.title()).toBe('la')
  const foreign = await window.evaluate(async () => {
    const status = globalThis.vanKho.archive.status({}).then(() => 'answered')
    const info = await globalThis.vanKho.app.info({})
    const picked = await globalThis.vanKho.dialogs.pickFiles({})
    const refused = [info, picked].map((result) => (result.ok ? 'answered' : result.error.code))
    // Main's own answers came twice over while the archive kept silent.
    return [...refused, await Promise.race([status, Promise.resolve('silent')])]
  })
  expect(foreign).toEqual(['call.invalid', 'call.invalid', 'silent'])
  note('Foreign pages', 'main refuses their calls, the archive hands them no port')
  await close()
})

test('protocol, links, files: only stored files by their hash, only addresses that a person sees', async ({
  userData,
  desk,
}) => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(300_000_000) }, { level: 9 })
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
    .poll(async () => (await items()).sort(), { timeout: 60_000 })
    .toEqual(['bom.docx done attachment.cut', 'hoa-don.pdf done attachment.unsupported'])
  note(
    'ZIP bombs',
    '300 MB in a Word file of 300 kB: stopped at the limit, archived, said in words',
  )
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

test('exports and log: no cell is a formula, no text of a document is in the log', async ({
  userData,
  desk,
}) => {
  const secret = 'Mật khẩu của kho là hoa phượng đỏ'
  const inbox = join(desk, 'nhap')
  await mkdir(inbox)
  await makePdf(join(inbox, '=HYPERLINK(1).pdf'), [secret])
  await makePdf(join(inbox, '@SUM(1).pdf'), ['khác'])
  await writeFile(join(inbox, 'hong.pdf'), `%PDF-1.7 ${secret}`)
  const at = ['--archive', join(desk, 'kho'), '--user-data', userData]
  const imported = await runPackaged(['import', inbox, ...at])
  expect(imported.status).toBe(2)
  const [csv, xlsx] = [join(desk, 'so.csv'), join(desk, 'so.xlsx')]
  for (const [format, to] of [
    ['csv', csv],
    ['xlsx', xlsx],
  ] as const)
    expect(await runPackaged(['export', '--format', format, '--to', to, ...at])).toMatchObject({
      status: 0,
    })
  const cells = (await readFile(csv, 'utf8')).split(/\r\n|,/)
  expect(cells.filter((cell) => /^["\ufeff]*[=+\-@]/.test(cell))).toEqual([])
  expect(cells.some((cell) => cell.includes("'=HYPERLINK(1)"))).toBe(true)
  const book = new ExcelJs.Workbook()
  await book.xlsx.readFile(xlsx)
  const values: unknown[] = []
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => values.push(cell.formula ?? cell.value))),
  )
  expect(values.filter((value) => /^[=+\-@]/.test(String(value)))).toEqual([])
  expect(values.some((value) => String(value).includes('=HYPERLINK(1)'))).toBe(true)
  note('Exported cells', 'titles that begin with = and @ are text in CSV and XLSX')

  const { window, close } = await startPackaged({ userData })
  await window.evaluate(
    async (path) => {
      await globalThis.vanKho.archive.open({ path })
      await globalThis.vanKho.search.run({
        text: 'hoa phượng đỏ',
        filter: { facets: {}, trash: false },
      })
    },
    join(desk, 'kho'),
  )
  await expect(list(window).getByText('=HYPERLINK(1)')).toBeVisible()
  const diagnostics = await window.evaluate(() => globalThis.vanKho.app.diagnostics({}))
  await close()
  const logs = await readdir(join(userData, 'logs'))
  const written = await Promise.all(
    logs.map((name) => readFile(join(userData, 'logs', name), 'utf8')),
  )
  const said = [...written, imported.out, imported.err, JSON.stringify(diagnostics)].join('\n')
  expect(diagnostics.ok).toBe(true)
  expect(said).not.toMatch(/hoa phượng|phượng đỏ/)
  note('Log and diagnostics', 'no text of a document, also of one that could not be read')
})
