/** PowerPoint: a slide is a page, with what is drawn on it and what the speaker has noted. */
import { posix } from 'node:path'
import { SaxesParser } from 'saxes'
import { openZip } from '../containers/zip.ts'
import { cleanText } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'
import { textOfXml } from './xml-text.ts'

const { dirname, join } = posix
const slideName = /^ppt\/slides\/slide\d+\.xml$/
const wanted =
  /^ppt\/(presentation\.xml|_rels\/presentation\.xml\.rels|slides\/(_rels\/)?slide\d+\.xml(\.rels)?|notesSlides\/notesSlide\d+\.xml|charts\/chart\w*\d+\.xml|diagrams\/data\d+\.xml|comments\/.*\.xml)$/

const drawing = {
  inside: new Set(['a:t', 'c:v', 'p:text', 'p188:t']),
  begins: { 'a:br': '\n', 'a:tab': '\t' },
  // A number on a chart's axis, a comment, and a row of a table end like a paragraph.
  ends: { 'a:p': '\n', 'a:tc': '\t', 'a:tr': '\n', 'c:v': '\n', 'p:text': '\n' },
  // The number of the slide, on each of its notes.
  without: new Set(['a:fld', 'c:numCache']),
}

/** @throws Failure file.tooLarge; Error when it is broken */
export async function readPptx(bytes: Buffer): Promise<ExtractedPage[]> {
  const members = openZip(bytes, (name) => wanted.test(name))
  const textOf = (name: string): string => {
    const xml = members.get(name)
    return xml ? textOfXml(xml, drawing).replace(/\n\t/g, '\t').replace(/\t\n/g, '\n').trim() : ''
  }
  return slidesInOrder(members).map((name) => {
    const beside = relations(members, name)
      .map(({ target }) => target)
      .filter((target) => target !== name && !slideName.test(target))
    const texts = [name, ...beside.sort()].map(textOf).filter((text) => text !== '')
    return { text: cleanText(texts.join('\n')).trim(), label: null }
  })
}

/** As the presentation lists them; those that it does not list come last, by their numbers. */
function slidesInOrder(members: ReadonlyMap<string, Uint8Array>): string[] {
  const numberOf = (name: string) => Number(/\d+/.exec(name)?.[0])
  const names = [...members.keys()].filter((name) => slideName.test(name))
  const byNumber = names.sort((a, b) => numberOf(a) - numberOf(b))
  const presentation = members.get('ppt/presentation.xml')
  if (!presentation) return byNumber
  const targets = new Map(
    relations(members, 'ppt/presentation.xml').map(({ id, target }) => [id, target]),
  )
  const listed = attributesOf(presentation, 'p:sldId')
    .map((attributes) => targets.get(attributes['r:id'] ?? '') ?? '')
    .filter((name) => members.has(name))
  return [...new Set([...listed, ...byNumber])]
}

/** What a part refers to inside the file (Open Packaging Conventions, 6.5). */
function relations(
  members: ReadonlyMap<string, Uint8Array>,
  part: string,
): { id: string; target: string }[] {
  const slash = part.lastIndexOf('/')
  const xml = members.get(`${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`)
  if (!xml) return []
  return attributesOf(xml, 'Relationship').flatMap((one) => {
    const { Id: id = '', Target: target = '', TargetMode: mode } = one
    if (mode === 'External') return []
    const path = target.startsWith('/') ? target.slice(1) : join(dirname(part), target)
    return [{ id, target: path }]
  })
}

function attributesOf(xml: Uint8Array, element: string): Record<string, string>[] {
  const found: Record<string, string>[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === element) found.push(attributes as Record<string, string>)
  })
  parser.write(new TextDecoder().decode(xml)).close()
  return found
}
