import { useQuery } from '@tanstack/react-query'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Sha256 } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import type { PdfSession } from '../pdf/pdf-session.ts'
import { guessOutline } from './guess-outline.ts'
import type { Outline, OutlineEntry } from './outline.ts'

type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

function entryOf(node: Node, id: string): OutlineEntry {
  return {
    id,
    title: node.title,
    destination: node.dest,
    pageNumber: null,
    children: node.items.map((item: Node, index: number) => entryOf(item, `${id}.${index}`)),
  }
}

async function readOutline(sha256: Sha256, session: PdfSession): Promise<Outline> {
  const own = (await session.document?.getOutline()) ?? []
  if (own.length > 0) {
    return { entries: own.map((node, index) => entryOf(node, String(index))), guessed: false }
  }
  const document = await answer(window.vanKho.reader.text({ sha256, text: '' }))
  return { entries: guessOutline(document.pages.map((page) => page.text)), guessed: true }
}

/** The file's own table of contents, or one guessed from its headings; undefined while it is read. */
export function useOutline(sha256: Sha256, session: PdfSession): Outline | undefined {
  return useQuery({
    queryKey: ['reader', 'outline', sha256],
    queryFn: () => readOutline(sha256, session),
    staleTime: Number.POSITIVE_INFINITY,
  }).data
}
