import type { DocumentView } from '../../../preload/model.ts'
import type { FrameWindow } from './Frame.tsx'
import { sanitise } from './sanitise.ts'

export type FramedView = Extract<DocumentView, { kind: 'word' | 'markup' | 'mail' }>

/** Words that a letter's head needs, from the catalogue. */
export interface LetterWords {
  readonly from: string
  readonly to: string
  readonly cc: string
  readonly sentAt: string
  readonly attachments: string
  moment(iso: string): string
  size(bytes: number): string
}

/** Fills an isolated document; answers how many pictures of the network were left out. */
export async function layOut(
  view: FramedView,
  inner: FrameWindow,
  words: LetterWords,
): Promise<{ remotePictures: number }> {
  const page = inner.document
  switch (view.kind) {
    case 'word':
      page.body.replaceChildren(...(await wordNodes(view.bytes)))
      return { remotePictures: 0 }
    case 'markup': {
      const { fragment, remotePictures } = sanitise(view.html, inner)
      page.body.replaceChildren(sheet(page, fragment))
      return { remotePictures }
    }
    case 'mail': {
      const { fragment, remotePictures } = letterBody(view, inner)
      page.body.replaceChildren(sheet(page, letterHead(view, page, words), fragment))
      return { remotePictures }
    }
  }
}

async function wordNodes(bytes: Uint8Array): Promise<Node[]> {
  const { parseAsync, renderDocument } = await import('docx-preview')
  const options = {
    inWrapper: true,
    // Pages as Word last broke them, where it said so.
    ignoreLastRenderedPageBreak: false,
    useBase64URL: true,
    renderAltChunks: false,
    renderComments: false,
    experimental: false,
  }
  return renderDocument(await parseAsync(bytes, options), options)
}

function sheet(page: Document, ...content: Node[]): Element {
  const element = page.createElement('div')
  element.className = 'sheet'
  element.append(...content)
  return element
}

type Letter = Extract<FramedView, { kind: 'mail' }>

function letterBody(
  letter: Letter,
  inner: FrameWindow,
): { fragment: Node; remotePictures: number } {
  if (letter.html !== null) return sanitise(letter.html, inner)
  const body = inner.document.createElement('div')
  body.className = 'plain'
  body.textContent = letter.text
  return { fragment: body, remotePictures: 0 }
}

function letterHead(letter: Letter, page: Document, words: LetterWords): Element {
  const head = page.createElement('header')
  const title = page.createElement('h1')
  title.textContent = letter.subject
  const facts = page.createElement('dl')
  facts.className = 'head'
  const files = letter.attachments.map(({ name, bytes }) => `${name} (${words.size(bytes)})`)
  const lines = [
    [words.from, letter.from],
    [words.to, letter.to.join('; ')],
    [words.cc, letter.cc.join('; ')],
    [words.sentAt, letter.sentAt === null ? '' : words.moment(letter.sentAt)],
    [words.attachments, files.join('; ')],
  ] as const
  for (const [name, value] of lines) {
    if (value === '') continue
    const term = page.createElement('dt')
    term.textContent = name
    const description = page.createElement('dd')
    description.textContent = value
    facts.append(term, description)
  }
  head.append(title, facts)
  return head
}
