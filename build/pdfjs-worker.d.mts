/** The script of pdf.js's reading thread, mended. */
export function mendedWorker(): string
