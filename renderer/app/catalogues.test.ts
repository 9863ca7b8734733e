import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ErrorCode } from '../../preload/errors.ts'

const i18n = fileURLToPath(new URL('../../resources/i18n', import.meta.url))
const renderer = fileURLToPath(new URL('..', import.meta.url))

const load = async (language: string, name: string): Promise<Record<string, string>> =>
  flat(JSON.parse(await readFile(join(i18n, language, name), 'utf8')))

function flat(tree: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flat(value, `${prefix}${key}.`)),
    ),
  )
}

const places = (sentence: string | undefined) =>
  [...(sentence ?? '').matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort()

describe('the catalogues', () => {
  it('say the same keys with the same places in both languages', async () => {
    const names = await readdir(join(i18n, 'vi'))
    expect(await readdir(join(i18n, 'en'))).toEqual(names)
    for (const name of names) {
      const [vi, en] = await Promise.all([load('vi', name), load('en', name)])
      // English has plural forms that Vietnamese does not need.
      const keys = (catalogue: object) =>
        [...new Set(Object.keys(catalogue).map((key) => key.replace(/_(one|other)$/, '')))].sort()
      expect(keys(en), name).toEqual(keys(vi))
      for (const key of Object.keys(vi)) {
        const other = en[key] ?? en[`${key}_other`]
        expect(places(other), `${name} ${key}`).toEqual(places(vi[key]))
      }
    }
  })

  it('have a sentence for every error', async () => {
    const [vi, en] = await Promise.all([load('vi', 'errors.json'), load('en', 'errors.json')])
    for (const code of ErrorCode.options) {
      expect(vi[code], code).toBeTruthy()
      expect(en[code], code).toBeTruthy()
    }
  })

  it('have every key that the window asks for by name', async () => {
    const known = { app: await load('vi', 'app.json'), reader: await load('vi', 'reader.json') }
    const missing: string[] = []
    for (const path of await readdir(renderer, { recursive: true })) {
      if (!/(?<!\.test)\.tsx?$/.test(path)) continue
      const source = await readFile(join(renderer, path), 'utf8')
      const catalogue = path.startsWith('reader') ? known.reader : known.app
      for (const [, key = ''] of source.matchAll(/\bt\('([\w.-]+)'/g))
        if (!(key in catalogue) && !(`${key}_other` in catalogue)) missing.push(`${path}: ${key}`)
    }
    expect(missing).toEqual([])
  })
})
