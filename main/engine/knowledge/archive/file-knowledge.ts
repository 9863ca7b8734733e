/** All that one file says, in one pass over its pages. */
import type { ExtractedDocument } from '../../extraction/types.ts'
import type { Citation } from '../citations/index.ts'
import { citationsOf } from '../citations/index.ts'
import type { DocumentPages } from '../documents.ts'
import { documentsOf } from '../documents.ts'
import { withDoubts } from '../doubt.ts'
import { effectiveFrom } from '../effect.ts'
import type { Found } from '../found.ts'
import type { Header } from '../header/index.ts'
import { readHeaderOf } from '../header/index.ts'
import { secrecyOf } from '../secrecy.ts'
import { Sketch } from '../similarity.ts'
import { withColumns } from '../text/columns.ts'
import type { Experience, TopicSuggestion } from '../topics/index.ts'
import { topicsOf } from '../topics/index.ts'

export interface FileKnowledge {
  header: Header
  /** Documents after the first. */
  others: { pages: DocumentPages; number: string | null }[]
  citations: Citation[]
  areas: TopicSuggestion[]
  solutions: TopicSuggestion[]
  effectiveFrom: string | null
  /** The degree of secrecy of any document in it. */
  secrecy: Found<string> | null
  /** '' when there is too little text. */
  sketch: string
}

/** A book of laws is no plan: what comes after this many pages is searched, not understood. */
const mostPages = 1_000
const mostTopicPages = 300
const mostCitations = 3_000

/** Yields between pages. */
export function* knowledgeOf(
  document: Pick<ExtractedDocument, 'pages'>,
  experience?: Experience,
): Generator<void, FileKnowledge> {
  const pages = document.pages.slice(0, mostPages).map(withColumns)
  const recognised = document.pages.some(({ ocr }) => ocr === 'done')
  const [first = { from: 0, to: pages.length }, ...rest] = documentsOf(pages)
  yield
  const own = pages.slice(first.from, first.to)
  const read = readHeaderOf(own, first.from, recognised)
  const header = recognised ? withDoubts(read, document.pages) : read
  yield
  const citations: Citation[] = []
  const sketch = new Sketch()
  let inForce: string | null = null
  for (const [pageIndex, page] of pages.entries()) {
    const inOwn = pageIndex < first.to
    if (citations.length < mostCitations && inOwn)
      citations.push(...citationsOf(page, pageIndex, header.number, recognised))
    inForce ??= inOwn ? effectiveFrom(page, header.issuedOn?.value ?? null) : null
    sketch.add(page)
    yield
  }
  const others: FileKnowledge['others'] = []
  for (const each of rest) {
    const { number } = readHeaderOf(pages.slice(each.from, each.to), each.from, recognised)
    others.push({ pages: each, number: number?.value ?? null })
    yield
  }
  const topical = own.slice(0, mostTopicPages)
  const areas = yield* topicsOf(topical, header, 'areas', experience)
  const solutions = yield* topicsOf(topical, header, 'solutions', experience)
  return {
    header,
    others,
    citations,
    areas,
    solutions,
    effectiveFrom: inForce,
    secrecy: secrecyOf(pages),
    sketch: sketch.toString(),
  }
}
