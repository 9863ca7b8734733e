/** What npm knows of holes in what ships: the answer of `npm audit --json`, read. */
import { relative, sep } from 'node:path'
import { root } from './paths.mjs'

/**
 * @typedef {{ answered: false, reason: string } | { answered: true, holes: string[] }} KnownHoles
 */

/** Where a package lies, as npm's answer names it. */
export const placeOf = (folder) => relative(root, folder).split(sep).join('/')

/**
 * @param {string} text what npm printed
 * @param {ReadonlySet<string>} shipped the places of all packages that users get; the others are ours alone
 * @returns {KnownHoles} no answer is neither a finding nor an all-clear
 */
export function knownHoles(text, shipped) {
  const report = parsed(text)
  if (typeof report?.vulnerabilities !== 'object')
    return { answered: false, reason: String(report?.message ?? report?.error?.summary ?? text) }
  const holes = Object.values(report.vulnerabilities)
    .filter(({ nodes }) => nodes.some((place) => shipped.has(place)))
    .map(({ name, severity, range }) => `${name} ${range} (${severity})`)
  return { answered: true, holes }
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
