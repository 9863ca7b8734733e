/** What benches need that look at the real window: the program built, and a screen. */
import { spawnSync } from 'node:child_process'
import { openDisplay } from '../setup/display.mjs'
import { inRoot } from '../setup/paths.mjs'

/** Calls `work` with everything there, and gives the screen back however it ends. */
export async function withScreen<T>(work: () => Promise<T>): Promise<T> {
  spawnSync(process.execPath, [inRoot('build', 'bundle.mjs')], { stdio: 'inherit' })
  const screen = await openDisplay()
  if (screen.display) process.env.DISPLAY = screen.display
  try {
    return await work()
  } finally {
    screen.close()
  }
}
