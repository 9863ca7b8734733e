/** Text from a document's XML, tag by tag: no entities but XML's own five, no DTD, nothing from outside. */
import { SaxesParser } from 'saxes'

export interface XmlText {
  /** Text inside these elements is kept. */
  inside: ReadonlySet<string>
  /** What stands where an element begins or ends. */
  begins?: Readonly<Record<string, string>>
  ends?: Readonly<Record<string, string>>
  /** Nothing inside these is kept. */
  without?: ReadonlySet<string>
}

/** @throws Error when it is not well-formed */
export function textOfXml(xml: Uint8Array, rules: XmlText): string {
  const parts: string[] = []
  let depth = 0
  let hidden = 0
  const parser = new SaxesParser()
  // Keep the first error: a document cut in the middle is told of, not half read.
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    if (rules.without?.has(name)) hidden += 1
    if (hidden > 0) return
    if (rules.inside.has(name)) depth += 1
    const before = rules.begins?.[name]
    if (before !== undefined) parts.push(before)
  })
  parser.on('closetag', ({ name }) => {
    if (hidden > 0) {
      if (rules.without?.has(name)) hidden -= 1
      return
    }
    if (rules.inside.has(name)) depth -= 1
    const after = rules.ends?.[name]
    if (after !== undefined) parts.push(after)
  })
  parser.on('text', (text) => {
    if (depth > 0 && hidden === 0) parts.push(text)
  })
  parser.write(new TextDecoder().decode(xml)).close()
  return parts.join('')
}
