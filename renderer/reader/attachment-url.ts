/** Where bytes come from. The defaults are the shell's protocol; a page served elsewhere may set others. */
interface Sources {
  /** Ends with a slash; the hash is appended. */
  attachments: string
  /** Ends with a slash; holds cmaps/, standard_fonts/, wasm/, iccs/ of pdf.js. */
  pdfjs: string
}

declare global {
  interface Window {
    readonly vanKhoSources?: Sources
  }
}

/** Address of a stored file; it answers Range requests. */
export function attachmentUrl(sha256: string): string {
  return `${window.vanKhoSources?.attachments ?? 'vankho://attachment/'}${sha256}`
}

/** Address of one of pdf.js's own folders, absolute because a worker resolves it too. */
export function pdfjsFolderUrl(folder: 'cmaps' | 'standard_fonts' | 'wasm' | 'iccs'): string {
  return new URL(`${window.vanKhoSources?.pdfjs ?? '/pdfjs/'}${folder}/`, window.location.href).href
}
