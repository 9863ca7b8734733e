/** Shows each screen in the real window and takes its picture, light and dark. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { screens } from '../../tests/screens/index.ts'
import type { Screen } from '../../tests/screens/screen.ts'
import { home, openStage, settled } from '../../tests/screens/stage.ts'
import { inRoot } from '../setup/paths.mjs'
import { pictureOf } from './picture.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'vi' },
    size: { type: 'string', default: '1280x800' },
    zoom: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})
const [width = 1280, height = 800] = values.size.split('x').map(Number)
const out = values.out === undefined ? inRoot('docs', 'screens') : resolve(values.out)
const wanted = screens.filter(({ name }) => positionals.length === 0 || positionals.includes(name))

const folder = await someonesHome()
const stage = await openStage({
  folder,
  language: values.language === 'en' ? 'en' : 'vi',
  size: { width, height },
  zoom: Number(values.zoom),
})
await mkdir(out, { recursive: true })

/** A home that is nobody's, where one can be made: no picture says whose machine it was taken on. */
async function someonesHome(): Promise<string> {
  const home = '/home/van-thu'
  try {
    await mkdir(home)
    return home
  } catch {
    return mkdtemp(join(tmpdir(), 'vk-man-hinh-'))
  }
}

async function takePictures({ name, show, leave }: Screen): Promise<void> {
  await home(stage)
  await show(stage)
  // Nothing is hovered over.
  await stage.window.mouse.move(0, 0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await stage.window.emulateMedia({ colorScheme })
    await settled(stage.window)
    await writeFile(join(out, `${name}.${colorScheme}.png`), await pictureOf(stage.window))
  }
  await leave?.(stage)
}

try {
  for (const screen of wanted) {
    try {
      await takePictures(screen)
      console.log(screen.name)
    } catch (error) {
      // The others are worth having; the command fails all the same.
      const [reason] = String(error).split('\n')
      console.error(`${screen.name}: ${reason}`)
      process.exitCode = 1
    }
  }
} finally {
  await stage.app.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
