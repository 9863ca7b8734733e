import { expect, it } from 'vitest'
import { knownHoles, placeOf } from './known-holes.mjs'
import { inRoot } from './paths.mjs'

const shipped = new Set(['node_modules/pdfjs-dist', 'node_modules/zod'])
const hole = (name, ...nodes) => ({
  name,
  severity: 'high',
  isDirect: true,
  via: [{ title: 'A hole', url: 'https://example.com/', range: '<6.2.108' }],
  effects: [],
  range: '<6.2.108',
  nodes,
  fixAvailable: true,
})
const answer = (...holes) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(holes.map((one) => [one.name, one])),
    metadata: { vulnerabilities: { high: holes.length, total: holes.length } },
  })

it('names holes of what ships, also of what is bundled into the window', () => {
  const text = answer(hole('pdfjs-dist', 'node_modules/pdfjs-dist'))
  expect(knownHoles(text, shipped)).toEqual({
    answered: true,
    holes: ['pdfjs-dist <6.2.108 (high)'],
  })
})

it('is silent of tools, and of another copy of a package that ships', () => {
  const text = answer(
    hole('vite', 'node_modules/vite'),
    hole('zod', 'node_modules/vite/node_modules/zod'),
  )
  expect(knownHoles(text, shipped)).toEqual({ answered: true, holes: [] })
})

it.each([
  ['a refusal', '{"message":"405 Method Not Allowed","statusCode":405}', '405 Method Not Allowed'],
  ['no connection', '{"error":{"code":"ENOTFOUND","summary":"getaddrinfo"}}', 'getaddrinfo'],
  ['no JSON', 'npm: not found', 'npm: not found'],
  ['nothing', '', ''],
])('takes %s for no answer', (_what, text, reason) => {
  expect(knownHoles(text, shipped)).toEqual({ answered: false, reason })
})

it('names places as npm does', () => {
  expect(placeOf(inRoot('node_modules', 'zod'))).toBe('node_modules/zod')
})
