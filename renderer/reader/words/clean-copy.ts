/** Selected text as it goes to the clipboard: NFC, without the spaces that justified lines and hyphenation leave. */
export function cleanCopy(selected: string): string {
  return selected
    .normalize('NFC')
    .replace(/[\0\u00ad]/g, '')
    .replace(/[ \u00a0\u2000-\u200a]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()
}
