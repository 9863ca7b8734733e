/** Address of a stored file; it answers Range requests, and `?parts=`. */
export const attachmentUrl = (sha256: string): string => `vankho://attachment/${sha256}`

/** Address of one of pdf.js's own folders, absolute because a worker resolves it too. */
export const pdfjsFolderUrl = (folder: 'cmaps' | 'standard_fonts' | 'wasm' | 'iccs'): string =>
  new URL(`/pdfjs/${folder}/`, window.location.href).href

/** pdf.js's reading thread, as build/pdfjs-worker.mjs mends it. */
export const pdfjsWorkerUrl = (): string =>
  new URL('/pdfjs/pdf.worker.mjs', window.location.href).href
