/** Says what is being done, and how long it took; the one way a script fails is one clear sentence. */

/** An expected failure: its message is all that the person is shown. */
export class SetupError extends Error {}

export class Steps {
  #number = 0
  #total
  #quiet
  /** Of steps that ended before one that began earlier: their lines come in the order of their numbers. */
  #lines = new Map()
  #nextLine

  /**
   * @param {number} total how many steps there will be
   * @param {{ quiet?: boolean, done?: number }} [o] quiet: print nothing unless a step has something to say;
   *   done: steps that the process before this one has taken
   */
  constructor(total, o = {}) {
    this.#total = total
    this.#quiet = o.quiet === true
    this.#number = o.done ?? 0
    this.#nextLine = this.#number + 1
  }

  /**
   * Runs one step, or several at once. What the work answers, when it is a string, is printed beside the time.
   * @template T
   * @param {string} name
   * @param {(say: (line: string) => void) => T | Promise<T>} work
   * @returns {Promise<T>}
   */
  async run(name, work) {
    this.#number += 1
    const number = this.#number
    const label = `[${number}/${this.#total}] ${name}`
    const startedAt = performance.now()
    const say = (line) => console.error(`      ${line}`)
    try {
      const answer = await work(say)
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      const remark = typeof answer === 'string' ? `: ${answer}` : ''
      this.#print(number, this.#quiet ? null : `${label}${remark} (${seconds} s)`)
      return answer
    } catch (error) {
      this.#print(number, null)
      throw error
    }
  }

  /** @param {string | null} line null: the step has nothing to say */
  #print(number, line) {
    this.#lines.set(number, line)
    for (; this.#lines.has(this.#nextLine); this.#nextLine += 1) {
      const next = this.#lines.get(this.#nextLine)
      if (next !== null) console.error(next)
    }
  }
}

/** An expected failure is one sentence, a bug its stack. */
export function explain(error) {
  console.error(error instanceof SetupError ? `\nvan-kho: ${error.message}` : error)
}

/** Runs a script's main function. */
export async function main(work) {
  try {
    await work()
  } catch (error) {
    explain(error)
    process.exit(1)
  }
}
