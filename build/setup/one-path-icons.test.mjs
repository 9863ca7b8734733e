import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { withOnePath } from './one-path-icons.mjs'
import { inRoot } from './paths.mjs'

const moduleOf = (name) =>
  readFile(
    inRoot('node_modules', '@tabler', 'icons-react', 'dist', 'esm', 'icons', `${name}.mjs`),
    'utf8',
  )
const strokesIn = (code) => [...code.matchAll(/"d": ?"([^"]+)"/g)].map(([, d]) => d)

it('draws a line icon by one path of the same strokes', async () => {
  const before = await moduleOf('IconScale')
  const { code } = withOnePath(before, 'IconScale')
  expect(strokesIn(before).length).toBeGreaterThan(3)
  expect(strokesIn(code)).toEqual([strokesIn(before).join('')])
  expect(code).toContain('createReactComponent("outline", "scale", "Scale", __iconNode)')
})

it('leaves a filled icon and one of a single stroke as they are', async () => {
  for (const name of ['IconBadgesFilled', 'IconCheck'])
    expect(withOnePath(await moduleOf(name), name), name).toBeNull()
})

it('leaves shapes and strokes that begin where the one before ended', () => {
  const icon = (nodes) =>
    `const __iconNode = ${JSON.stringify(nodes)};\nconst I = createReactComponent("outline", "i", "I", __iconNode);`
  const stroke = ['path', { d: 'M1 1l2 2', key: 'a' }]
  for (const other of [
    ['circle', { cx: '1', cy: '1', r: '1', key: 'b' }],
    ['path', { d: 'm1 1l2 2', key: 'b' }],
    ['path', { d: 'M1 1l2 2', 'stroke-width': '3', key: 'b' }],
  ])
    expect(withOnePath(icon([stroke, other]), 'i')).toBeNull()
})

it('says which icon cannot be read', () => {
  expect(() => withOnePath('createReactComponent("outline", "new")', 'IconNew')).toThrow(/IconNew/)
})
