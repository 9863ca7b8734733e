/** Being told to stop: programs that this process started are told too, and end before it does. */
import { constants } from 'node:os'

const told = new Set()
let stoppedBy = null

/** Ends this process, with the status that a shell expects, when it was told to stop. */
export function endIfStopped() {
  if (stoppedBy) process.exit(128 + constants.signals[stoppedBy])
}

/**
 * @param {import('node:child_process').ChildProcess} child ends on the signal, or this process would wait for ever
 */
export function stopWith(child) {
  listen()
  told.add(child)
  child.once('close', () => told.delete(child))
}

/** Without this, a signal ends the process at once and its `exit` handlers, the virtual display's, never run. */
export const listen = once(() => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      stoppedBy = signal
      if (told.size === 0) endIfStopped()
      // Ctrl-C in a terminal reaches the whole group by itself, and Chromium takes a second one as an order to die.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      for (const child of told) child.kill(signal)
    })
})

function once(work) {
  let done = false
  return () => {
    if (done) return
    done = true
    work()
  }
}
