/** Calls under way on an open archive: it is closed once they have ended, so that none writes after. */
export class Calls {
  readonly #running = new Set<Promise<void>>()

  run<T>(work: () => T): T {
    const result = work()
    if (!(result instanceof Promise)) return result
    const ended: Promise<void> = result.then(
      () => {},
      () => {},
    )
    this.#running.add(ended)
    void ended.then(() => this.#running.delete(ended))
    return result
  }

  /** Resolves when none is under way. */
  async ended(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running)
  }
}

/** The same handlers, each counted while it runs by the archive that is open when it begins. */
export function counting<G extends Record<string, (argument: never) => unknown>>(
  group: G,
  calls: () => Calls | null,
): G {
  const counted = Object.entries(group).map(([name, handler]) => [
    name,
    (argument: never) => {
      const open = calls()
      return open ? open.run(() => handler(argument)) : handler(argument)
    },
  ])
  return Object.fromEntries(counted) as G
}
