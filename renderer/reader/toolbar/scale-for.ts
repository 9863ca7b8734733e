/** pdf.js's own limits. */
const smallest = 0.1
const largest = 10

/** The scale that a typed percentage means ("125", "125 %", "87,5%"); null when it is none. */
export function scaleFor(typed: string): number | null {
  const clean = typed.trim().replace(/\s*%$/, '').replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(clean)) return null
  const scale = Number(clean) / 100
  return scale === 0 ? null : Math.min(largest, Math.max(smallest, scale))
}
