/** DESIGN.md 12 against the packaged program: the options, the policy and the doors of the window. */
import { expect, test } from '../app.ts'
import { isPackaged, startPackaged } from '../packaged/program.ts'
import { note } from './list.ts'

test.skip(!isPackaged, 'npm test packages the program first')

test('window: sandboxed, isolated, with the content policy as delivered, and nothing to reach out with', {
  tag: '@audit',
}, async ({ userData }) => {
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
    // No memory that threads share: what spies on a processor's timing wants that.
    shared: crossOriginIsolated,
  }))
  expect(inside).toEqual({ node: [], bridge: [], secure: true, shared: false })
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
      fetch: await failing(() => fetch('https://example.com/')),
      local: await failing(() => fetch('http://127.0.0.1:9/')),
      file: await failing(() => fetch('file:///etc/passwd')),
      window: open('https://example.com/') === null && open('vankho://app/index.html') === null,
    }
  })
  expect(refused).toEqual({
    eval: true,
    inlineScript: true,
    fetch: true,
    local: true,
    file: true,
    window: true,
  })
  expect(window.context().pages()).toHaveLength(1)
  note('Code and windows', 'eval, inline scripts, fetch, file: and new windows are refused')

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
  // Once more after all that was under way: a page that left would have taken the answer along.
  expect(await window.evaluate(() => location.origin)).toBe('vankho://app')
  expect(window.context().pages()).toHaveLength(1)
  note(
    'Navigation and webviews',
    'links, scripts and forms leave the page where it is; <webview> is dead',
  )
  await close()
})
