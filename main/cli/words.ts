/** What the command line says: Vietnamese first, English beside it, from the same catalogues as the window. */

import type { AppError } from '../../preload/errors.ts'
import enCli from '../../resources/i18n/en/cli.json' with { type: 'json' }
import enErrors from '../../resources/i18n/en/errors.json' with { type: 'json' }
import viCli from '../../resources/i18n/vi/cli.json' with { type: 'json' }
import viErrors from '../../resources/i18n/vi/errors.json' with { type: 'json' }

type Catalogue = Readonly<Record<string, unknown>>
type Params = Readonly<Record<string, string | number>>

const lookUp = (catalogue: Catalogue, key: string): string | null => {
  let found: unknown = catalogue[key]
  if (found === undefined) {
    found = catalogue
    for (const part of key.split('.'))
      found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined
  }
  return typeof found === 'string' ? found : null
}

function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) =>
    String(params[name] ?? ''),
  )
}

export function say(key: keyof typeof viCli, params: Params = {}): string {
  return `${fill(viCli[key], params)} / ${fill(enCli[key], params)}`
}

/** Both sentences for an error. */
export function sayError({ code, params }: AppError): string {
  const vi = lookUp(viErrors, code) ?? code
  const en = lookUp(enErrors, code) ?? code
  return `${fill(vi, params)} / ${fill(en, params)}`
}
