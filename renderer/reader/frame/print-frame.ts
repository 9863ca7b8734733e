import { printElements } from '../../print/on-paper.ts'

/** What the isolated page says of its own looks, for paper: no shadows, and the printer's margins. */
const style = `
  :host { all: initial; display: block; color: black; font-family: system-ui, sans-serif; line-height: 1.5; }
  .sheet { overflow-wrap: anywhere; }
  img { max-width: 100%; height: auto; }
  table { border-collapse: collapse; }
  .plain { white-space: pre-wrap; }
  .head { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1.5rem; }
  .head dd { margin: 0; }
  .docx-wrapper { padding: 0 !important; background: none !important; display: block !important; }
  .docx-wrapper > section.docx { width: auto !important; min-height: 0 !important; margin: 0 !important;
    padding: 0 !important; box-shadow: none !important; break-after: page; }
  .docx-wrapper > section.docx:last-child { break-after: auto; }
`

/**
 * Prints what an isolated page shows. Its copy stands in a shadow tree, so that its styles and ours
 * do not meet; the window's policy keeps it from scripts and network as the page's own did.
 */
export async function printFrame(page: Document): Promise<boolean> {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  const own = document.createElement('style')
  own.textContent = style
  // After the document's own styles, which it goes before.
  root.append(...[...page.body.childNodes].map((node) => document.importNode(node, true)), own)
  // A picture that cannot be drawn leaves its gap.
  await Promise.allSettled([...root.querySelectorAll('img')].map((image) => image.decode()))
  return printElements([host], false)
}
