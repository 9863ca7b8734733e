/** Which keys of the catalogues a source file asks for, read from its text. */

import { ErrorCode } from '../../../preload/errors.ts'

export interface FileUse {
  /** Keys that `t` is called with by name: each must be there. */
  named: string[]
  /** Keys that `t` is called with, put together from parts: each must match one. */
  made: RegExp[]
  /** Every other text with parts that may be a key. */
  templates: RegExp[]
  /** Every other text that may be a key, as in a table of keys. */
  texts: Set<string>
  /** Keys of a catalogue that is read as an object. */
  properties: Set<string>
  namespaces: string[]
}

const literal = /'((?:[^'\\\n]|\\.)*)'/g
const template = /`([^`]*)`/g

/** @param source text of a TypeScript file */
export function usesOf(source: string): FileUse {
  const asked = [...source.matchAll(/\b(?:t|words\.say)\(/g)].map((call) =>
    firstArgument(source, call.index + call[0].length),
  )
  return {
    named: asked.flatMap(keysIn),
    made: asked.flatMap(patternsIn),
    // Those in calls again: a template may stand inside another one.
    templates: [...patternsIn(source), ...asked.flatMap(patternsIn)],
    texts: new Set([...source.matchAll(literal)].map(([, text = '']) => withoutNamespace(text))),
    properties: new Set([...source.matchAll(/\b(?:vi|en)\.(\w+)/g)].map(([, name = '']) => name)),
    namespaces: namespacesOf(source),
  }
}

const withoutNamespace = (key: string) => key.replace(/^[a-z]+:/, '')

function namespacesOf(source: string): string[] {
  const found = [...source.matchAll(/(?:useTranslation\(|TFunction<)(?:'(\w+)')?/g)].map(
    ([, name]) => name ?? 'app',
  )
  const prefixed = [...source.matchAll(/['`]([a-z]+):[\w.${]/g)].map(([, name = '']) => name)
  return [...new Set(['app', ...found, ...prefixed])]
}

/** The text of a call's first argument, from behind the bracket. */
function firstArgument(source: string, from: number): string {
  let depth = 0
  for (let at = from; at < source.length; at += 1) {
    const letter = source[at] ?? ''
    if ('([{'.includes(letter)) depth += 1
    if (')]}'.includes(letter)) depth -= 1
    if (depth < 0 || (depth === 0 && letter === ',')) return source.slice(from, at)
  }
  return source.slice(from)
}

/** Literals that are answers of the expression; those that it compares with are not. */
function keysIn(argument: string): string[] {
  if (argument.includes('`')) return []
  return [...argument.matchAll(literal)]
    .filter(({ index }) => !/[!=]==\s*$/.test(argument.slice(0, index)))
    .map(([, key = '']) => withoutNamespace(key))
}

const patternsIn = (source: string) =>
  [...source.matchAll(template)].flatMap(([, text = '']) => patternOf(text) ?? [])

/** What may stand in a place of a key: a name, or an error's code, which has a dot. */
const part = `(?:[\\w-]+|${ErrorCode.options.map((code) => code.replace('.', '\\.')).join('|')})`

/** `settings.${name}Help` as a pattern; null for a text that says too little to be a key's. */
function patternOf(text: string): RegExp | null {
  const key = withoutNamespace(text)
  if (!key.includes('${') || !/^[\w-]+\.[\w.-]+$/.test(key.replace(/\$\{[^}]*\}/g, 'x')))
    return null
  const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.]/g, '\\.'))
  return new RegExp(`^${parts.join(part)}$`)
}
