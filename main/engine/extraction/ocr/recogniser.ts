/** Tesseract in a worker of its own, offline: its language data is a package, nothing is fetched or cached. */
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Worker } from 'tesseract.js'
import { Failure } from '../../../../preload/errors.ts'
import { limits } from '../limits.ts'
import type { PageImage } from '../types.ts'
import type { RecognisedPage } from './page-text.ts'
import { pageText } from './page-text.ts'
import { dropCutLines, printedOnly } from './printed-only.ts'
import type { Part } from './second-look.ts'
import { lookAgain } from './second-look.ts'

/** The integer form of the best model: what tesseract.js itself takes by default. */
const model = '4.0.0_best_int'

const output = { blocks: true, text: false }
/** PSM.SINGLE_BLOCK, PSM.SINGLE_WORD: for one reading, then the worker's own again. */
const modes = { block: '6', word: '8' } as const

export class Recogniser {
  #worker: Promise<Worker> | null = null

  /**
   * @returns the text and its words; null when the page took too long or killed the worker
   * @throws Failure call.cancelled; Error when Tesseract cannot be started at all
   */
  async read(page: PageImage, signal: AbortSignal): Promise<RecognisedPage | null> {
    this.#worker ??= start()
    const worker = await this.#worker
    const image = Buffer.from(page.image)
    const ended = AbortSignal.any([signal, AbortSignal.timeout(limits.secondsAnOcrPage * 1_000)])
    const recognise = async (picture: Buffer, { rectangle, as }: Part) => {
      const options = { rectangle, tessedit_pageseg_mode: modes[as] }
      return (await until(ended, worker.recognize(picture, options, output))).data
    }
    const readPart = async (part: Part) => {
      if (!part.printedOnly) return recognise(image, part)
      const printed = printedOnly(image, part.rectangle)
      const read = await recognise(printed.pgm, part)
      dropCutLines(read, printed)
      return read
    }
    try {
      const { data } = await until(ended, worker.recognize(image, {}, output))
      await lookAgain(data, page, readPart)
      return pageText(data, page.toPage)
    } catch (error) {
      await this.close()
      if (signal.aborted) throw new Failure('call.cancelled', {}, error)
      return null
    }
  }

  /** Ends the worker; the next page starts another. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.then((running) => running.terminate()).catch(() => {})
  }
}

async function start(): Promise<Worker> {
  const { createWorker, OEM, PSM } = await import('tesseract.js')
  const { resolve } = createRequire(import.meta.url)
  const data = resolve('@tesseract.js-data/vie/package.json')
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(dirname(data), model),
    cacheMethod: 'none',
    ...quietWorker(resolve('tesseract.js/src/worker-script/node/index.js')),
    // Its default throws out of the event loop, where nobody can catch it.
    errorHandler: () => {},
  })
  await worker.setParameters({
    user_defined_dpi: String(limits.ocrDotsAnInch),
    // tesseract.js takes a page for one block of text, Tesseract itself looks for columns and headings.
    tessedit_pageseg_mode: PSM.AUTO,
  })
  return worker
}

/**
 * Linux gives each thread its own priority; elsewhere it is the process's, and the whole engine
 * would wait with the recognition.
 */
function quietWorker(script: string): { workerPath?: string } {
  if (process.platform !== 'linux') return {}
  const code = `import { setPriority } from 'node:os'
try { setPriority(${constants.priority.PRIORITY_LOW}) } catch {}
await import(${JSON.stringify(pathToFileURL(script).href)})`
  // tesseract.js hands it to `new Worker`, which takes a URL too; its types only know strings.
  return { workerPath: new URL(`data:text/javascript,${encodeURIComponent(code)}`) as URL & string }
}

function until<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason)
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end))
  })
}
