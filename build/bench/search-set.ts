/**
 * `npm run bench -- search --set DIR`: how well a labelled set is answered, as written and without accents.
 * DIR has corpus.jsonl[.gz] {id, title, text}, queries.jsonl {id, text} and qrels.tsv (query, document, label);
 * documents of one label are alternatives.
 */
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { SearchIndex } from '../../main/engine/search/index.ts'
import type { Figure } from './report/figure.ts'

interface Labelled {
  id: string
  title: string
  text: string
}

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

function readJsonLines<T>(dir: string, name: string): T[] {
  const plain = join(dir, name)
  const text = existsSync(plain)
    ? readFileSync(plain, 'utf8')
    : gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8')
  return lines(text).map((line) => JSON.parse(line) as T)
}

const withoutAccents = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

export async function benchSet(dir: string): Promise<Figure[]> {
  const corpus = readJsonLines<Labelled>(dir, 'corpus.jsonl')
  const queries = readJsonLines<{ id: string; text: string }>(dir, 'queries.jsonl')
  const wanted = new Map<string, Set<string>>()
  for (const line of lines(readFileSync(join(dir, 'qrels.tsv'), 'utf8'))) {
    const [query = '', document = ''] = line.split('\t')
    wanted.set(query, (wanted.get(query) ?? new Set()).add(document))
  }
  const folder = await mkdtemp(join(tmpdir(), 'vk-bench-'))
  const index = await SearchIndex.open(folder)
  const builtFrom = performance.now()
  for (const { id, title, text } of corpus) {
    index.put({
      id,
      version: '1',
      number: '',
      title,
      issuer: '',
      signer: '',
      tags: [],
      areaNames: [],
      typeName: '',
      notes: '',
      issuedOn: null,
      pages: [{ sha256: id, name: id, mediaType: 'text/plain', pageIndex: 0, text }],
    })
    await index.settle()
  }
  await index.flush()
  const seconds = (performance.now() - builtFrom) / 1000
  console.log(`${corpus.length} documents indexed in ${seconds.toFixed(1)} s`)
  const figures: Figure[] = []
  for (const [name, change] of [
    ['as written', (text: string) => text],
    ['no accents', withoutAccents],
  ] as const) {
    const ranks: number[] = []
    const times: number[] = []
    for (const { id, text } of queries) {
      const from = performance.now()
      const { plans } = index.search(change(text), { offset: 0, limit: 20 })
      times.push(performance.now() - from)
      ranks.push(plans.findIndex((plan) => wanted.get(id)?.has(plan.planId)))
    }
    const share = (top: number) =>
      (ranks.filter((rank) => rank >= 0 && rank < top).length / ranks.length).toFixed(3)
    const mrr =
      ranks.reduce((sum, rank) => sum + (rank >= 0 && rank < 10 ? 1 / (rank + 1) : 0), 0) /
      ranks.length
    times.sort((x, y) => x - y)
    figures.push({ what: `${name}: MRR@10`, value: mrr, unit: '' })
    figures.push({ what: `${name}: first hit is right`, value: Number(share(1)), unit: '' })
    const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1)
    console.log(
      `${name}: R@1 ${share(1)}  R@5 ${share(5)}  R@20 ${share(20)}  MRR@10 ${mrr.toFixed(3)}  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms`,
    )
  }
  await rm(folder, { recursive: true, force: true })
  return figures
}
