/**
 * Web pages to text, tag by tag. By the tokeniser, not by the parser above it: nobody closes 200,000 open tags, and
 * a parser that keeps account of them takes minutes.
 */
import { Tokenizer } from 'htmlparser2'

/** Begin and end a line (HTML Living Standard, 15.3.3 and 15.3.8). */
const blocks = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary textarea title ul'.split(
    ' ',
  ),
)
const rows = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr'])
const cells = new Set(['td', 'th'])
/** Not shown. */
const hidden = new Set(['script', 'style', 'noscript', 'template'])
const verbatim = new Set(['pre', 'textarea'])

const ignored = () => {}

/** A line a block and a row, a tab between cells. */
export function htmlToText(html: string): string {
  const written = new Written()
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase()
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => written.open(nameAt(start, end)),
      onclosetag: (start, end) => written.close(nameAt(start, end)),
      ontext: (start, end) => written.text(html.slice(start, end)),
      ontextentity: (code) => written.text(String.fromCodePoint(code)),
      oncdata: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onattribname: ignored,
      onattribdata: ignored,
      onattribentity: ignored,
      onattribend: ignored,
      onopentagend: ignored,
      onselfclosingtag: ignored,
      onend: ignored,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return written.parts.join('')
}

class Written {
  readonly parts: string[] = []
  /** What stands before the next word. */
  #gap = ''
  #hidden = 0
  #verbatim = 0

  open(name: string): void {
    if (hidden.has(name)) this.#hidden += 1
    if (verbatim.has(name)) this.#verbatim += 1
    if (rows.has(name)) this.#gap = '\n'
    else if (blocks.has(name)) this.#endLine()
  }

  close(name: string): void {
    if (hidden.has(name)) this.#hidden = Math.max(0, this.#hidden - 1)
    if (verbatim.has(name)) this.#verbatim = Math.max(0, this.#verbatim - 1)
    if (cells.has(name)) this.#gap = '\t'
    else if (rows.has(name)) this.#gap = '\n'
    else if (blocks.has(name)) this.#endLine()
  }

  text(text: string): void {
    if (this.#hidden > 0) return
    if (this.#verbatim > 0) {
      this.#put(text)
      return
    }
    const words = text.replace(/[ \t\r\n\f\u00a0]+/g, ' ')
    if (words.startsWith(' ')) this.#space()
    const shown = words.trim()
    if (shown === '') return
    this.#put(shown)
    if (words.endsWith(' ')) this.#space()
  }

  #put(text: string): void {
    if (this.parts.length > 0) this.parts.push(this.#gap)
    this.parts.push(text)
    this.#gap = ''
  }

  #space(): void {
    if (this.#gap === '') this.#gap = ' '
  }

  /** The paragraph in a cell ends no line. */
  #endLine(): void {
    if (this.#gap !== '\t') this.#gap = '\n'
  }
}
