/** Runs the benches that are named, or all of them: ratios to peers, measured in one run on one machine. */
import { cpus, platform, totalmem } from 'node:os'

/** A bench prints its own table. */
export interface Bench {
  bench(args: string[]): Promise<void>
}

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  extract: () => import('./extract.ts'),
  ocr: () => import('./ocr.ts'),
  search: () => import('./search.ts'),
  store: () => import('./store.ts'),
}

const [name, ...args] = process.argv.slice(2)
const named = name === undefined ? Object.keys(benches) : [name]
console.log(
  `${platform()}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
)
for (const one of named) {
  const load = benches[one]
  if (!load) {
    console.error(`No bench "${one}". There are: ${Object.keys(benches).join(', ')}`)
    process.exitCode = 1
    break
  }
  console.log(`\n# ${one}`)
  await (await load()).bench(args)
}
