/** What was typed, understood: words are AND, "…" a phrase, -… is left out; the last word may be unfinished. */
import type { QueryPart } from '../../../preload/model.ts'
import type { Token } from './analyzer/index.ts'
import { tokens } from './analyzer/index.ts'
import type { FieldTest } from './fields.ts'
import { fieldTest } from './fields.ts'

export interface Query {
  /** Words that a page must have, wherever. */
  words: Token[]
  phrases: Token[][]
  excluded: Token[][]
  fields: FieldTest[]
  /** The last word is still being typed. */
  prefix: Token | null
  understood: QueryPart[]
}

/** name:value or name:"several words"; -"phrase"; a word. */
const parts = /([\p{L}\p{M}_-]+):(?:"([^"]*)"?|([^\s"]+))|(-?)"([^"]*)"?|(\S+)/gu

export function parseQuery(text: string): Query {
  const query: Query = {
    words: [],
    phrases: [],
    excluded: [],
    fields: [],
    prefix: null,
    understood: [],
  }
  const clean = text.normalize('NFC').replace(/[“”]/g, '"')
  for (const [whole, name, text, word, minus, quoted, plain] of clean.matchAll(parts)) {
    if (name !== undefined) addField(query, whole, name, text ?? word ?? '')
    else if (quoted !== undefined) addPhrase(query, minus === '-', quoted)
    else if (plain !== undefined) addPlain(query, plain)
  }
  const last = query.words.at(-1)
  const unfinished = /[\p{L}\p{M}\p{N}]$/u.test(clean) && query.understood.at(-1)?.kind === 'word'
  if (last && unfinished) {
    query.words.pop()
    query.prefix = last
  }
  return query
}

/** What looks like a field and is none is words: "Kính gửi:". */
function addField(query: Query, whole: string, name: string, value: string): void {
  const test = fieldTest(name, value)
  if (test) {
    query.fields.push(test)
    query.understood.push({ kind: 'field', field: test.name, text: value })
  } else for (const word of whole.split(/\s+/)) addPlain(query, word)
}

function addPhrase(query: Query, exclude: boolean, text: string): void {
  const phrase = [...tokens(text)]
  if (phrase.length === 0) return
  query.understood.push({ kind: exclude ? 'exclude' : 'phrase', text })
  if (exclude) query.excluded.push(phrase)
  else {
    query.phrases.push(phrase)
  }
}

function addPlain(query: Query, text: string): void {
  const exclude = text.startsWith('-') && text.length > 1
  const found = [...tokens(text)]
  if (found.length === 0) return
  query.understood.push({
    kind: exclude ? 'exclude' : 'word',
    text: exclude ? text.slice(1) : text,
  })
  if (exclude) query.excluded.push(found)
  else query.words.push(...found)
}
