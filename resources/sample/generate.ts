/**
 * Makes the files of the sample archive, and their text: `node resources/sample/generate.ts --out out/sample`.
 * The same sources give the same bytes on every machine.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { samplePlans } from './documents/index.ts'
import { fieldsOf } from './documents/sample-plan.ts'

/** Writes `<outDir>/files/*` and `<outDir>/sample.json`; files of an earlier run are taken away. */
export async function generateSample(outDir: string): Promise<void> {
  const filesDir = join(outDir, 'files')
  await rm(filesDir, { recursive: true, force: true })
  await mkdir(filesDir, { recursive: true })
  for (const file of samplePlans.flatMap((plan) => plan.files))
    await writeFile(join(filesDir, file.name), await file.make())
  const index = samplePlans.map((plan) => ({
    fields: fieldsOf(plan),
    files: plan.files.map(({ name, kind }) => ({ name, kind })),
  }))
  await writeFile(join(outDir, 'sample.json'), `${JSON.stringify(index, null, 2)}\n`)
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/sample' } } })
  await generateSample(resolve(values.out))
  const { readSample } = await import('./read.ts')
  await readSample(resolve(values.out))
}
