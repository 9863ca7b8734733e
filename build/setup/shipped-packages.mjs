/** Which packages users get: those that the engine loads, and those that the window's code was bundled from. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { inRoot } from './paths.mjs'

/**
 * @typedef {{ name: string, version: string, licence: string, folder: string }} Package
 */

/** Folders of packages that are copied whole. */
const carried = new Set(['wasm', 'cmaps', 'standard_fonts', 'iccs'])

/** Copied beside the window's code: build/bundle.mjs. */
export const facePackage = '@expo-google-fonts/tinos'

/** Its pictures stand in the window's styles: renderer/browse/TopicGlyph.module.css. */
const glyphPackage = '@tabler/icons'

const bundledList = () => inRoot('out', 'renderer-packages.json')

/** A Vite plugin that notes which packages' modules went into the window's code. */
export function notePackages() {
  const folders = new Set()
  return {
    name: 'van-kho:note-packages',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        for (const id of chunk.type === 'chunk' ? Object.keys(chunk.modules) : [])
          if (id.includes(`${sep}node_modules${sep}`)) folders.add(packageFolder(id))
      const names = [
        facePackage,
        glyphPackage,
        ...[...folders].map((folder) => readPackage(folder).name),
      ]
      writeFileSync(bundledList(), JSON.stringify([...new Set(names)].sort(), null, 2))
    },
  }
}

/** The nearest folder with a named package.json; some packages have unnamed ones inside. */
function packageFolder(id) {
  let folder = dirname(id.replace(/^\0+/, '').replace(/\?.*$/, ''))
  while (!existsSync(join(folder, 'package.json')) || !readPackage(folder).name)
    folder = dirname(folder)
  return folder
}

/** @returns {Package[]} by name */
export function shippedPackages() {
  const found = new Map()
  const own = readPackage(inRoot()).manifest
  for (const name of Object.keys(own.dependencies)) addTree(inRoot(), name, found)
  for (const name of JSON.parse(readFileSync(bundledList(), 'utf8'))) add(inRoot(), name, found)
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function addTree(from, name, found) {
  const folder = add(from, name, found)
  if (folder === null) return
  const { dependencies = {}, optionalDependencies = {} } = readPackage(folder).manifest
  for (const next of Object.keys({ ...dependencies, ...optionalDependencies }))
    addTree(folder, next, found)
}

/** @returns its folder, null when it was there already or is for another platform */
function add(from, name, found) {
  const folder = resolve(from, name)
  if (folder === null || found.has(folder)) return null
  const { version, licence } = readPackage(folder)
  found.set(folder, { name, version, licence, folder })
  return folder
}

/** As Node looks for it. */
function resolve(from, name) {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
    if (at === inRoot() || dirname(at) === at) return null
  }
}

function readPackage(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version, license, licenses } = manifest
  const licence =
    typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? '')
  return { name, version, licence, manifest }
}

/** The texts that a package asks to be passed on; pdf.js keeps those of its decoders in their folders. */
export function licenceTexts(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && carried.has(entry.name)) return licenceTexts(path)
    const isLicence = entry.isFile() && /^(licen[cs]e|copying|notice)/i.test(entry.name)
    return isLicence ? [readFileSync(path, 'utf8').trim()] : []
  })
}
