/** DESIGN.md 12 against the packaged program: who may call main and the archive, and with what. */
import fc from 'fast-check'
import { engineContract, shellContract } from '../../../preload/contract.ts'
import { canFail, inputOf, malformed, namesOf } from '../../../preload/testing/malformed.ts'
import { expect, test } from '../app.ts'
import { isPackaged, startPackaged } from '../packaged/program.ts'
import { note } from './list.ts'

test.skip(!isPackaged, 'npm test packages the program first')

test('calls: every malformed argument, foreign page and frame is refused', {
  tag: '@audit',
}, async ({ userData }) => {
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
  await expect(window).toHaveTitle('la')
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
