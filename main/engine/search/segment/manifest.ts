/** Which segments there are, and which of their plans are dead: the one file that is replaced at every flush. */
import { readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { temporaryName, writeDurably } from '../../archive/durable-write.ts'
import { configuration } from './segment-file.ts'

const Manifest = z.object({
  segments: z.array(
    z.object({
      name: z.string().regex(/^[0-9a-f]{16}$/),
      /** Places of plans in the segment. */
      dead: z.array(z.number().int().nonnegative()),
    }),
  ),
})
export type Manifest = z.infer<typeof Manifest>

const fileName = 'segments.json'
const segmentFile = /^([0-9a-f]{16})\.(index|text)$/

export const indexFile = (dir: string, name: string): string => join(dir, `${name}.index`)
export const textFile = (dir: string, name: string): string => join(dir, `${name}.text`)

/** No segments when the file is missing, damaged, or of another configuration. */
export async function readManifest(dir: string): Promise<Manifest> {
  const text = await readFile(join(dir, fileName), 'utf8').catch(() => '')
  const [first, sum, body = ''] = text.split('\n')
  try {
    if (first === configuration && sum === String(crc32(body)))
      return Manifest.parse(JSON.parse(body))
  } catch {
    // Whatever it says: it is not to be relied on.
  }
  return { segments: [] }
}

export async function writeManifest(dir: string, manifest: Manifest): Promise<void> {
  const body = JSON.stringify(manifest)
  await writeDurably(join(dir, fileName), `${configuration}\n${crc32(body)}\n${body}`)
}

/** Removes files of segments that are not in use: merged away, or left by a crash. What cannot be removed stays. */
export async function sweep(dir: string, inUse: ReadonlySet<string>): Promise<void> {
  for (const file of await readdir(dir).catch(() => [])) {
    const name = segmentFile.exec(file)?.[1]
    const isLeftOver = name === undefined ? temporaryName.test(file) : !inUse.has(name)
    if (isLeftOver) await unlink(join(dir, file)).catch(() => {})
  }
}
