/** SQLite FTS5: a row a page, accents taken off by its tokenizer, bm25 with weights, snippets. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SearchEngine } from './engine.ts'
import { plansOf, wordsOf } from './engine.ts'

const insertion = 'INSERT INTO pages VALUES (?, ?, ?, ?, ?)'
const file = (dir: string) => join(dir, 'fts5.sqlite')
/** Pages asked for to list so many plans. */
const pagesPerPlan = 5

export const sqlite: SearchEngine = {
  name: 'SQLite FTS5',
  build(dir) {
    const database = new DatabaseSync(file(dir))
    database.exec(`CREATE VIRTUAL TABLE pages USING fts5(
      title, number, issuer, body, plan UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')`)
    const insert = database.prepare(insertion)
    database.exec('BEGIN')
    return {
      add({ id, title, number, issuer, pages }) {
        for (const { text } of pages) insert.run(title, number, issuer, text, id)
      },
      async finish() {
        database.exec('COMMIT')
        database.close()
      },
    }
  },
  async load(dir) {
    const database = new DatabaseSync(file(dir))
    const select = database.prepare(
      `SELECT plan, snippet(pages, 3, '[', ']', '…', 32) FROM pages
       WHERE pages MATCH ? AND rank MATCH 'bm25(3.0, 3.0, 3.0, 1.0)' ORDER BY rank LIMIT ?`,
    )
    return {
      search(text, limit) {
        const words = wordsOf(text).map((word) => `"${word}"`)
        const last = words.at(-1)
        const isOpen = /[\p{L}\p{N}]$/u.test(text)
        const all = last && isOpen ? [...words.slice(0, -1), `${last}*`] : words
        const query = text.startsWith('"') ? `"${wordsOf(text).join(' ')}"` : all.join(' ')
        const rows = limit > 20 ? limit * pagesPerPlan : limit
        let found = select.all(query, rows)
        if (found.length === 0) found = select.all(words.join(' OR '), rows)
        return plansOf(found.map((row) => String(row.plan)))
      },
      add({ id, title, number, issuer, pages }) {
        const insert = database.prepare(insertion)
        database.exec('BEGIN')
        for (const { text } of pages) insert.run(title, number, issuer, text, id)
        database.exec('COMMIT')
      },
      close: () => database.close(),
    }
  },
}
