import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ErrorCode } from '../../preload/errors.ts'
import { usesOf } from './testing/catalogue-use.ts'

const i18n = fileURLToPath(new URL('../../resources/i18n', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

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

/** Keys without the endings of plural forms, by catalogue; errors have a test of their own. */
async function loadAll(): Promise<Record<string, Set<string>>> {
  const names = (await readdir(join(i18n, 'vi'))).filter((name) => name !== 'errors.json')
  const loaded = names.map(async (name) => {
    const keys = Object.keys(await load('vi', name)).map((key) => key.replace(/_(one|other)$/, ''))
    return [name.replace('.json', ''), new Set(keys)] as const
  })
  return Object.fromEntries(await Promise.all(loaded))
}

const namesIn = (catalogues: Record<string, Set<string>>, ns: string) =>
  [...(catalogues[ns] ?? [])].map((key) => `${ns}: ${key}`)

async function allUses() {
  const uses = []
  for (const folder of ['renderer', 'main'])
    for (const path of await readdir(join(root, folder), { recursive: true }))
      if (/(?<!\.test)\.tsx?$/.test(path))
        uses.push({
          path: `${folder}/${path}`,
          use: usesOf(await readFile(join(root, folder, path), 'utf8')),
        })
  return uses
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

  it('put sentences together from others that are there', async () => {
    for (const language of ['vi', 'en'])
      for (const name of await readdir(join(i18n, language))) {
        const sentences = Object.values(await load(language, name)).join('\n')
        for (const [, ns = name.replace('.json', ''), key = ''] of sentences.matchAll(
          /\$t\((?:(\w+):)?([\w.]+)/g,
        )) {
          const there = await load(language, `${ns}.json`)
          expect(there[key] ?? there[`${key}_other`], `${language} ${name}: ${key}`).toBeTruthy()
        }
      }
  })

  it('have a sentence for every error', async () => {
    const [vi, en] = await Promise.all([load('vi', 'errors.json'), load('en', 'errors.json')])
    for (const code of ErrorCode.options) {
      expect(vi[code], code).toBeTruthy()
      expect(en[code], code).toBeTruthy()
    }
    const codes: readonly string[] = ErrorCode.options
    expect(Object.keys(vi).filter((key) => !codes.includes(key))).toEqual([])
  })

  it('have every key that the program asks for, and no other', async () => {
    const catalogues = await loadAll()
    const missing: string[] = []
    const unused = new Set(Object.keys(catalogues).flatMap((ns) => namesIn(catalogues, ns)))
    for (const { path, use } of await allUses()) {
      // `words.say` and the command line have catalogues of their own; these are typed by their keys.
      const asked = path.startsWith('renderer/') ? use.namespaces : Object.keys(catalogues)
      const has = (key: string) => asked.some((ns) => catalogues[ns]?.has(key))
      const keys = asked.flatMap((ns) => [...(catalogues[ns] ?? [])])
      if (path.startsWith('renderer/'))
        for (const key of use.named) if (!has(key)) missing.push(`${path}: ${key}`)
      for (const ns of asked)
        for (const key of catalogues[ns] ?? [])
          if (
            use.texts.has(key) ||
            use.properties.has(key.split('.')[0] ?? '') ||
            use.templates.some((made) => made.test(key))
          )
            unused.delete(`${ns}: ${key}`)
      for (const made of use.made)
        if (!keys.some((key) => made.test(key))) missing.push(`${path}: ${made.source}`)
    }
    expect(missing).toEqual([])
    expect([...unused]).toEqual([])
  })
})
