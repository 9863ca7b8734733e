/** How a process that was told to end is waited for: as long as it works, and no longer. */

/** What is used of a child process, Electron's or Node's. */
export interface Child {
  readonly pid?: number | undefined
  on(event: 'message', listener: () => void): unknown
  once(event: 'exit', listener: () => void): unknown
}

const lookMs = 1_000
/** Of looks, not by the clock: a computer that slept meanwhile is no process that was silent. */
const mostSilentLooks = 15

/**
 * Resolves when the process has gone. One that says anything, again and again, has all the time that it wants: it is
 * writing. One that hangs says nothing, keeps nothing by being waited for, and is killed.
 * @param onHung it is about to be killed; told the seconds that it was silent for
 */
export function gone(child: Child, onHung: (seconds: number) => void): Promise<void> {
  return new Promise((resolve) => {
    let silent = 0
    const end = () => {
      clearInterval(looking)
      resolve()
    }
    const looking = setInterval(() => {
      silent += 1
      if (silent === mostSilentLooks) {
        onHung((silent * lookMs) / 1_000)
        kill(child)
      }
      // Not even the system could end it (a driver that hangs): the program must not live for ever with it.
      if (silent === 2 * mostSilentLooks) end()
    }, lookMs)
    child.on('message', () => {
      silent = 0
    })
    child.once('exit', end)
  })
}

/** At once; also where it is stopped or in a loop that no signal handler interrupts. */
export function kill({ pid }: Child): void {
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went by itself meanwhile.
  }
}
