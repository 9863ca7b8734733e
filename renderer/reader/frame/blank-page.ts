/** Nothing may be fetched and nothing may run, whatever stands in the document (DESIGN.md 12). */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data: blob:; form-action 'none'; base-uri 'none'"

const style = `
  html { color-scheme: light; background: #e9ecef; }
  html[data-scheme="dark"] { color-scheme: dark; background: #2e2e2e; }
  ::-webkit-scrollbar { width: .6rem; height: .6rem; }
  ::-webkit-scrollbar-corner { background: transparent; }
  ::-webkit-scrollbar-thumb { border: 2px solid transparent; border-radius: 1rem; background: #868e96; background-clip: padding-box; }
  .sheet, section { color-scheme: light; }
  body { margin: 0; color: black; font-family: system-ui, sans-serif; line-height: 1.5; }
  .sheet { box-sizing: border-box; max-width: 50rem; margin: 1rem auto; padding: 2.5rem; background: white;
    box-shadow: 0 1px 3px rgb(0 0 0 / 20%); overflow-wrap: anywhere; overflow-x: auto; }
  .sheet img { max-width: 100%; height: auto; }
  .sheet table { border-collapse: collapse; }
  .plain { white-space: pre-wrap; }
  .head { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1.5rem;
    padding-bottom: 1rem; border-bottom: 1px solid #ced4da; }
  .head dt { color: #495057; }
  .head dd { margin: 0; }
  body .docx-wrapper { box-sizing: border-box; width: max-content; min-width: 100%; background: none; padding: 1rem; }
  ::highlight(cited) { text-decoration: underline solid #1c7ed6; }
  ::highlight(cited-elsewhere) { text-decoration: underline dotted #868e96; }
  ::highlight(found) { background-color: #ffe066; color: black; }
  ::highlight(current) { background-color: #ff922b; color: black; }
`

/** The empty page that documents are laid out in. */
export const blankPage = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style></head><body></body></html>`
