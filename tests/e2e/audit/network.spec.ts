/** DESIGN.md 12 against the packaged program: nothing leaves, whatever is opened, printed or tried. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeHostileFiles } from '../../fixtures/hostile.ts'
import { expect, list, test } from '../app.ts'
import { isPackaged, startPackaged } from '../packaged/program.ts'
import { note } from './list.ts'
import { readNetLog } from './net-log.ts'
import { Sink } from './sink.ts'

test.skip(!isPackaged, 'npm test packages the program first')

const titleOf = (name: string) => name.slice(0, name.lastIndexOf('.'))

test('network: no request leaves, with hostile documents open and the content policy taken away', {
  tag: '@audit',
}, async ({ userData, desk }) => {
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
    const plan = window.locator('[data-tour="plan"]')
    await plan.getByRole('button', { name: first }).first().click()
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

    const hostile = `<img src="${sink.url}/tieu-de"><script src="${sink.url}/ma"></script>`
    const printed = await window.evaluate(
      async ({ title, path }) => {
        const { plans, lists } = globalThis.vanKho
        const sort = { by: 'title', descending: false } as const
        const all = { filter: { facets: {}, trash: false }, sort, offset: 0, limit: 1 }
        const page = await plans.list(all)
        const id = page.ok ? (page.value.plans[0]?.id ?? '') : ''
        const plan = await plans.get({ id })
        if (!plan.ok) return plan
        const saved = await plans.save({ id, base: plan.value.revision, change: { title } })
        return saved.ok ? lists.savePdf({ path, subtitle: title, runningPages: false }) : saved
      },
      { title: hostile, path: join(desk, 'muc-luc.pdf') },
    )
    expect(printed).toMatchObject({ ok: true, value: { plans: names.length, problems: [] } })
    expect(sink.reached).toEqual([])
    note('Printing', 'a list with a hostile title became a PDF: nothing was asked for')

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
