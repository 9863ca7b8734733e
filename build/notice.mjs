/**
 * What an IT department asks for: every package that ships with its licence (`out/notice/NOTICE.txt`)
 * and as a bill of materials (`out/notice/sbom.cdx.json`, CycloneDX 1.6).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import satisfies from 'spdx-satisfies'
import { inRoot } from './setup/paths.mjs'
import { licenceTexts, shippedPackages } from './setup/shipped-packages.mjs'
import { main, SetupError, Steps } from './setup/steps.mjs'

/** Licences under which the program may be passed on without conditions beyond naming them. */
export const allowed = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]

/** Packages whose package.json does not say it, or not in SPDX's words; their files do. */
const stated = {
  // Two clauses in its LICENSE file.
  duck: 'BSD-2-Clause',
  // Its LICENSE file is Apache 2.0; the package.json of the data packages has none.
  '@tesseract.js-data/vie': 'Apache-2.0',
}

/** @param {{ name: string, licence: string }} shipped */
export function licenceOf({ name, licence }) {
  return stated[name] ?? licence
}

/** @param {string} licence an SPDX expression */
export function isAllowed(licence) {
  try {
    return satisfies(licence, allowed)
  } catch {
    return false
  }
}

/**
 * @param {string} [electron] the version that it is packaged with; its licences lie beside it by themselves
 * @returns {string} what was written
 */
export function writeNotice(electron = ownPackage().devDependencies.electron) {
  const packages = shippedPackages()
  const refused = packages.filter((shipped) => !isAllowed(licenceOf(shipped)))
  if (refused.length > 0) {
    const names = refused.map((one) => `${one.name}@${one.version} (${licenceOf(one)})`)
    throw new SetupError(`giấy phép không được phép / licences not allowed: ${names.join(', ')}`)
  }
  mkdirSync(inRoot('out', 'notice'), { recursive: true })
  writeFileSync(inRoot('out', 'notice', 'NOTICE.txt'), noticeOf(packages))
  const sbom = `${JSON.stringify(sbomOf(packages, electron), null, 2)}\n`
  writeFileSync(inRoot('out', 'notice', 'sbom.cdx.json'), sbom)
  return `${packages.length} gói / packages`
}

function noticeOf(packages) {
  const head =
    'Văn Khố (Apache-2.0) dùng các phần mềm sau / Văn Khố (Apache-2.0) contains this software:\n'
  const parts = packages.map((shipped) => {
    const title = `${shipped.name} ${shipped.version} (${licenceOf(shipped)})`
    return [title, '='.repeat(title.length), ...licenceTexts(shipped.folder)].join('\n\n')
  })
  return [head, ...parts].join('\n\n\n')
}

const ownPackage = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))

function sbomOf(packages, electron) {
  const { name, version } = ownPackage()
  const framework = { name: 'electron', version: electron, licence: 'MIT' }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components: [framework, ...packages].map((shipped) => ({
      type: shipped === framework ? 'framework' : 'library',
      'bom-ref': purlOf(shipped),
      name: shipped.name,
      version: shipped.version,
      licenses: [{ expression: licenceOf(shipped) }],
      purl: purlOf(shipped),
    })),
  }
}

function purlOf({ name, version }) {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(() => new Steps(1).run('Giấy phép / licences', () => writeNotice()))
