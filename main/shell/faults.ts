/** Faults of the program's own processes: logged, said in words once, and survived. */
import { app, dialog } from 'electron'
import type { Words } from './words.ts'

/** That something inside went wrong, and what a person can do. After `app.ready`. */
export function tellFault(words: Words): void {
  const [message, detail] = [words.say('fault'), words.say('faultHelp')]
  void dialog.showMessageBox({ type: 'error', message, detail })
}

/** Electron's own answer to a fault in main is a box of English stack. Before `app.ready`. */
export function surviveFaults(words: Words): void {
  let told = false
  const tell = (error: unknown) => {
    console.error(error)
    // A fault that comes again and again would bury the window under boxes.
    if (told || !app.isReady()) return
    told = true
    tellFault(words)
  }
  process.on('uncaughtException', tell)
  process.on('unhandledRejection', (reason) => console.error(reason))
  // The engine and the window are started again by those who made them; the others by Chromium.
  app.on('child-process-gone', (_event, { type, name, reason, exitCode }) => {
    if (reason !== 'clean-exit')
      console.error(`process ended: ${name ?? type} ${reason} ${exitCode}`)
  })
}
