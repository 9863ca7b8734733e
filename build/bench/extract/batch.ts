/** A thousand files, one in twenty of them hostile: every good one must be in at the end. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { makeSeeds } from '../../fuzz/seeds.ts'
import type { Figure } from '../report/figure.ts'
import { printTable } from '../table.ts'
import { importAll } from './an-engine.ts'
import { withPeak } from './peak.ts'

const files = 1_000
const hostileEvery = 20

export async function benchBatch(place: string): Promise<Figure[]> {
  const folder = join(place, 'lo')
  const seedFolder = join(place, 'hat')
  await mkdir(folder)
  await mkdir(seedFolder)
  const seeds = [...(await makeSeeds(seedFolder))].filter(
    ([name]) => !/khoa|ccitt|jbig2|jpx/.test(name),
  )
  const hostile = hostileFiles(seeds)
  let good = 0
  for (let i = 0; i < files; i++) {
    const isHostile = i % hostileEvery === 0
    const source = isHostile ? hostile : seeds
    const [name, bytes] = source[(isHostile ? i / hostileEvery : i) % source.length] ?? [
      '',
      strToU8(''),
    ]
    if (!isHostile) good += 1
    await writeFile(join(folder, `${i}-${name}`), isHostile ? bytes : unlike(name, bytes, i))
  }
  const { value, peakMb } = await withPeak(() => importAll(folder, join(place, 'lo-kho')))
  const { counts } = value.progress
  console.log(`\n${files} files, ${files - good} of them hostile`)
  printTable(
    ['', ''],
    [
      ['good files', String(good)],
      ['plans made', String(value.plans)],
      ['done', String(counts.done)],
      ['known already', String(counts.duplicate)],
      ['not archived', String(counts.failed)],
      ['files a second', (files / (value.ms / 1_000)).toFixed(0)],
      ['most memory', `${peakMb.toFixed(0)} MB`],
    ],
  )
  if (value.plans < good) throw new Error(`${good - value.plans} good files are not in`)
  return [
    { what: 'mixed files, some hostile', value: files / (value.ms / 1_000), unit: 'files/s' },
    { what: 'mixed files, some hostile: most memory', value: peakMb, unit: 'MB' },
  ]
}

/** Other bytes for the same content: behind their end most formats do not look. */
function unlike(name: string, bytes: Uint8Array, i: number): Uint8Array {
  if (/\.(txt|csv|html|eml)$/.test(name)) return Buffer.concat([bytes, strToU8(`\n${i}`)])
  if (name.endsWith('.pdf')) return Buffer.concat([bytes, strToU8(`\n%${i}\n`)])
  if (name.endsWith('.rtf')) return Buffer.concat([bytes, strToU8(' '.repeat(i + 1))])
  return Buffer.concat([bytes, new Uint8Array(i + 1)])
}

function hostileFiles(seeds: readonly (readonly [string, Uint8Array])[]): [string, Uint8Array][] {
  const cut = seeds.map(([name, bytes]): [string, Uint8Array] => [
    `cut-${name}`,
    bytes.subarray(0, bytes.length / 2),
  ])
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(300_000_000) }, { level: 9 })
  const deep = `{\\rtf1${'{'.repeat(200_000)}`
  return [
    ...cut,
    ['bomb.docx', bomb],
    ['deep.rtf', strToU8(deep)],
    ['empty.pdf', strToU8('')],
    ['text.pdf', strToU8('Đây không phải PDF')],
    ['noise.doc', Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7_919) % 251)],
    ['entities.html', strToU8(`<!DOCTYPE x [<!ENTITY a "b">]>${'<div>'.repeat(100_000)}`)],
  ]
}
