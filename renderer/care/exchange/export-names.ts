/** A name for what is exported at a moment, in the machine's time: no two of them are the same. */
export function exportName(prefix: string, now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  // Windows allows no colon.
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')
  return `${prefix} ${day} ${time}`
}
