/** The least that a durable write of one file costs on this machine's disk, whoever does it. */
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** Milliseconds of each of `times` rounds of write → fsync → rename → fsync the folder. */
export async function diskFloor(folder: string, bytes: number, times: number): Promise<number[]> {
  const data = Buffer.alloc(bytes, 'x')
  const tookMs: number[] = []
  for (let round = 0; round < times; round += 1) {
    const from = performance.now()
    const temporary = join(folder, `floor-${round}.tmp`)
    const file = await open(temporary, 'wx')
    await file.writeFile(data)
    await file.sync()
    await file.close()
    await rename(temporary, join(folder, 'floor'))
    // Windows has no handle on a folder that could be flushed.
    if (process.platform !== 'win32') {
      const names = await open(folder, 'r')
      await names.sync()
      await names.close()
    }
    tookMs.push(performance.now() - from)
  }
  return tookMs
}
