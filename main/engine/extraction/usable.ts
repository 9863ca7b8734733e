/** A watermark or a scanner's stamp is no text layer: 18 characters a page were seen on real scans. */
const fewestLetters = 20

/** Whether a page's text says something: enough letters, and mostly letters. */
export function isUsable(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const visible = text.match(/\S/gu)?.length ?? 0
  return letters >= fewestLetters && letters / visible > 0.4
}
