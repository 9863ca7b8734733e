import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../../preload/errors.ts'
import { aForeignBag, anExchange, sha256 } from '../testing/bags.ts'
import { validateBag } from './validate.ts'

describe('a bag of another program', () => {
  for (const version of ['0.97', '1.0'])
    for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512'])
      it(`of BagIt ${version} with ${algorithm} gives its files to the import queue`, async () => {
        const bag = await aForeignBag(
          { 'data/Báo cáo.pdf': 'một', 'data/sâu/hơn/hai.txt': '' },
          { version, algorithm, info: `Payload-Oxum: 5.2\nContact-Name: ${'dài\n  '.repeat(3)}\n` },
        )
        const into = await anExchange()
        expect(await into.exchange.importBag(bag)).toMatchObject({ own: false, queued: 2 })
        expect(into.queued.sort()).toEqual(
          [join(bag, 'data/Báo cáo.pdf'), join(bag, 'data/sâu/hơn/hai.txt')].sort(),
        )
      })

  it('is read with names that are escaped, not escaped, marked as binary, or decomposed', async () => {
    const files = { 'data/50%.txt': 'a', 'data/hai\ndòng.txt': 'b', 'data/Hòa.txt': 'c' }
    const md5 = (content: string) => createHash('md5').update(content).digest('hex')
    for (const [version, percent] of [
      ['1.0', '50%25.txt'],
      ['1.0', '50%.txt'],
      ['0.97', '50%.txt'],
    ] as const) {
      const manifest = [
        `${md5('a').toUpperCase()} *data/${percent}`,
        `${md5('b')}\tdata/hai%0adòng.txt`,
        `${md5('c')}  data/${'Hòa.txt'.normalize('NFD')}`,
      ].join('\r\n')
      const bag = await aForeignBag(files, { version, manifest })
      expect((await validateBag(bag)).files).toHaveLength(3)
    }
  })

  it('may have a file in one manifest of several before 1.0, not after', async () => {
    for (const version of ['0.97', '1.0']) {
      const bag = await aForeignBag({ 'data/a': 'a', 'data/b': 'b' }, { version })
      await writeFile(join(bag, 'manifest-sha256.txt'), `${sha256('a')}  data/a\n`)
      const is = await validateBag(bag).then(
        () => 'valid',
        ({ error }: Failure) => error.params.path,
      )
      expect(is).toBe(version === '0.97' ? 'valid' : 'data/b')
    }
  })
})
