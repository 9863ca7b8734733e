/** Builds main, preload and renderer into out/, and the sample archive's files; what has not changed is not built again. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mendedWorker } from './pdfjs-worker.mjs'
import { onePathIcons } from './setup/one-path-icons.mjs'
import { inRoot, root } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { schemaValues } from './setup/schema-values.mjs'
import { facePackage, notePackages } from './setup/shipped-packages.mjs'
import { main, SetupError, Steps } from './setup/steps.mjs'

const shared = [
  'package-lock.json',
  'build/bundle.mjs',
  'build/pdfjs-worker.mjs',
  'build/setup/one-path-icons.mjs',
  'build/setup/schema-values.mjs',
]

/** Each part: what it is made of, and how. */
const parts = {
  main: {
    from: ['main', 'preload', 'resources/knowledge', 'resources/vocabulary', 'resources/i18n'],
    make: bundleMain,
  },
  preload: { from: ['preload'], make: bundlePreload },
  renderer: {
    from: ['renderer', 'preload', 'resources/i18n', 'resources/icons'],
    make: bundleRenderer,
  },
  sample: {
    from: ['resources/sample', 'preload', 'main/engine/extraction', 'main/engine/importing'],
    make: makeSample,
  },
}

/** All parts beside each other. @param {(line: string) => void} say */
export async function bundle(say) {
  const making = Object.entries(parts).map(([name, part]) => bundlePart(name, part, say))
  const built = (await Promise.all(making)).flat()
  return built.length === 0 ? 'không có gì mới / nothing new' : built.join(', ')
}

/** @returns {Promise<string[]>} its name where it was built */
async function bundlePart(name, { from, make }, say) {
  const stampFile = inRoot('out', `.${name}`)
  const stamp = await hashOf([...shared, ...from])
  const isBuilt = existsSync(stampFile) && existsSync(inRoot('out', name))
  if (isBuilt && readFileSync(stampFile, 'utf8') === stamp) return []
  rmSync(stampFile, { force: true })
  say(`${name} …`)
  await make()
  mkdirSync(inRoot('out'), { recursive: true })
  writeFileSync(stampFile, stamp)
  return [name]
}

async function hashOf(names) {
  const hash = createHash('sha256')
  for (const name of names) await addToHash(hash, name)
  return hash.digest('hex')
}

async function addToHash(hash, name) {
  const path = join(root, name)
  const entries = await readdir(path, { withFileTypes: true }).catch((error) => error.code)
  if (entries === 'ENOENT') return
  if (typeof entries === 'string') {
    hash.update(name).update(await readFile(path))
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (!/\.test\.tsx?$/.test(entry.name)) await addToHash(hash, `${name}/${entry.name}`)
}

async function viteBuild(config) {
  const { build } = await import('vite')
  // On a busy machine it would say at every start that a plugin of ours is slow.
  const rolldownOptions = { checks: { pluginTimings: false }, ...config.build.rolldownOptions }
  const options = { ...config, build: { ...config.build, rolldownOptions } }
  await build({ root, configFile: false, logLevel: 'warn', ...options })
}

/** Needed at every start, and of many small files: one file of it all is read much faster, above all by Windows' virus scanners. */
const inlined = new Set(['zod', 'lowdb', 'ulid', 'fflate', 'fastest-levenshtein', 'electron-log'])

function bundleMain() {
  const { dependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  const packages = Object.keys(dependencies).filter((name) => !inlined.has(name))
  const external = [/^node:/, 'electron', ...packages.map((name) => new RegExp(`^${name}(/|$)`))]
  return viteBuild({
    plugins: [schemaValues()],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: inRoot('out', 'main'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          index: inRoot('main', 'index.ts'),
          engine: inRoot('main', 'engine', 'process.ts'),
          cli: inRoot('main', 'cli', 'index.ts'),
          'extraction-worker': inRoot('main', 'engine', 'extraction', 'worker.ts'),
        },
        external,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
}

function bundlePreload() {
  return viteBuild({
    plugins: [schemaValues()],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      // A sandboxed preload script is CommonJS and one file.
      target: 'chrome130',
      outDir: inRoot('out', 'preload'),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { index: inRoot('preload', 'index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  })
}

async function bundleRenderer() {
  const { default: react } = await import('@vitejs/plugin-react')
  const noting = notePackages()
  await viteBuild({
    root: inRoot('renderer'),
    plugins: [react(), onePathIcons(), schemaValues(), noting],
    worker: { format: 'es', plugins: () => [noting] },
    build: {
      target: 'chrome130',
      outDir: inRoot('out', 'renderer'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      // The content policy lets no script stand inside a page.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: {
        output: {
          // All that the first screen is made of, in one file: each is a request that main answers.
          codeSplitting: { groups: [{ name: 'window', test: /renderer[\\/]main\.tsx$/ }] },
        },
      },
    },
  })
  await copyPdfJs()
  copyFaces()
}

/** pdf.js decodes scans in WebAssembly: without these folders they are blank pages, with no error (FIELD.md 6c). */
async function copyPdfJs() {
  const { minify } = await import('vite')
  for (const folder of ['wasm', 'cmaps', 'standard_fonts', 'iccs']) {
    const from = inRoot('node_modules', 'pdfjs-dist', folder)
    if (!existsSync(from))
      throw new SetupError(`pdfjs-dist không có thư mục / has no folder ${folder}`)
    cpSync(from, inRoot('out', 'renderer', 'pdfjs', folder), {
      recursive: true,
      // pdf.js's sandbox for scripts inside PDFs: never run, so never shipped.
      filter: (path) => !/quickjs/i.test(basename(path)),
    })
  }
  const { code } = await minify('pdf.worker.mjs', mendedWorker())
  writeFileSync(inRoot('out', 'renderer', 'pdfjs', 'pdf.worker.mjs'), code)
}

/** The face of the decree's lists on paper: Times New Roman's metrics under a licence that may be passed on. */
function copyFaces() {
  const folder = inRoot('node_modules', facePackage)
  for (const [name, file] of Object.entries({
    regular: '400Regular/Tinos_400Regular.ttf',
    bold: '700Bold/Tinos_700Bold.ttf',
    italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  }))
    cpSync(join(folder, file), inRoot('out', 'renderer', 'faces', `${name}.ttf`))
}

async function makeSample() {
  const { nodePath } = await import('./setup/own-node.mjs')
  const script = inRoot('resources', 'sample', 'generate.ts')
  const { status, output } = await run(nodePath(), [script, '--out', inRoot('out', 'sample')])
  if (status !== 0) throw new SetupError(`không tạo được kho mẫu / the sample failed:\n${output}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(() => new Steps(1).run('Dựng / build', bundle))
