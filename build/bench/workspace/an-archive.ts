/** An archive of made-up plans, opened once before, as it is on a clerk's machine. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeArchive } from '../store/plans.ts'
import { startProgram } from './program.ts'

/** Makes it in `folder`. @returns the machine's folder, to start the program with */
export async function aKnownArchive(folder: string, plans: number): Promise<string> {
  const root = join(folder, `kho-${plans}`)
  const userData = join(folder, `may-${plans}`)
  await makeArchive(root, plans)
  await mkdir(userData)
  const preferences = { settings: { theme: 'light', welcomed: true }, open: root }
  await writeFile(join(userData, 'preferences.json'), JSON.stringify(preferences))
  const { window, close } = await startProgram(userData)
  await window.waitForFunction(
    async () => {
      const status = await globalThis.vanKho.archive.status({})
      if (!status.ok || status.value.state !== 'open' || status.value.indexing !== null)
        return false
      // And was looked at long enough for the next start to begin with how it looked.
      return Object.keys(localStorage).some((key) => {
        const kept = key.startsWith('last-look') ? localStorage.getItem(key) : null
        return kept !== null && 'open' in JSON.parse(kept)
      })
    },
    undefined,
    { timeout: 600_000, polling: 500 },
  )
  await close()
  return userData
}
