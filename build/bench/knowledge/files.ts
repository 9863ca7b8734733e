/** `--files DIR`: what is read from each document of a folder, one JSON line each. */
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { knowledgeOf } from '../../../main/engine/knowledge/archive/file-knowledge.ts'
import type { Found } from '../../../main/engine/knowledge/found.ts'
import type { TopicSuggestion } from '../../../main/engine/knowledge/topics/index.ts'
import { atOnce } from '../../../main/engine/slices.ts'
import type { DocumentReader } from './read-document.ts'

const two = (value: number) => Math.round(value * 100) / 100

/** Pages count from 1, as people do. */
const said = <T>(found: Found<T> | null) =>
  found && { value: found.value, confidence: two(found.confidence), page: found.pageIndex + 1 }

const topics = (found: readonly TopicSuggestion[]) =>
  found.map(({ id, score, sentence, pageIndex }) => ({
    id,
    confidence: two(score),
    page: pageIndex + 1,
    sentence,
  }))

export async function printFiles(reader: DocumentReader, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  for (const path of paths.sort()) {
    const document = await reader.read(path)
    const { header, others, citations, areas, solutions, effectiveFrom } = atOnce(
      knowledgeOf(document),
    )
    const { annexes, ...fields } = header
    const line = {
      file: relative(folder, path),
      mediaType: document.mediaType,
      pages: document.pages.length,
      recognised: document.pages.some(({ ocr }) => ocr === 'done'),
      problem: document.problem?.code ?? null,
      fields: {
        ...Object.fromEntries(
          Object.entries(fields).map(([name, found]) => [name, said<unknown>(found)]),
        ),
        annexes: annexes.map(said),
        effectiveFrom,
      },
      areas: topics(areas),
      solutions: topics(solutions),
      citations: citations.map(
        ({ number, type, date, title, kind, partly, confidence, pageIndex }) => ({
          number,
          type,
          date,
          title,
          kind,
          partly,
          confidence: two(confidence),
          page: pageIndex + 1,
        }),
      ),
      others: others.map(({ pages, number }) => ({ from: pages.from + 1, to: pages.to, number })),
    }
    console.log(JSON.stringify(line))
  }
}
