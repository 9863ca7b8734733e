/** A bar for each figure with a budget: how much of it is used. The line is the budget itself. */
import type { Figure } from './figure.ts'
import { ratioOf, shareOf } from './figure.ts'

const row = 26
const labels = 330
const width = 460
const right = 70
/** Bars are drawn up to twice the budget. */
const most = 2

interface Bar {
  label: string
  share: number
}

/** @returns an SVG picture; null where no figure has a budget */
export function chartOf(figures: readonly Figure[]): string | null {
  const bars = figures.flatMap(barsOf)
  if (bars.length === 0) return null
  const height = bars.length * row + 34
  const at = (share: number) => labels + (Math.min(share, most) / most) * width
  const drawn = bars.flatMap(({ label, share }, i) => {
    const y = 28 + i * row
    const colour = share <= 1 ? '#2b8a3e' : '#c92a2a'
    return [
      `<text x="${labels - 8}" y="${y + 13}" text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${labels}" y="${y}" width="${(at(share) - labels).toFixed(1)}" height="18" rx="2" fill="${colour}"/>`,
      `<text x="${(at(share) + 6).toFixed(1)}" y="${y + 13}">${Math.round(share * 100)} %</text>`,
    ]
  })
  const line = at(1)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${labels + width + right} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text x="${line}" y="16" text-anchor="middle" fill="#495057">budget</text>`,
    ...drawn,
    `<line x1="${line}" y1="22" x2="${line}" y2="${height - 4}" stroke="#212529" stroke-dasharray="3 3"/>`,
    '</svg>',
    '',
  ].join('\n')
}

function barsOf(figure: Figure): Bar[] {
  const own = shareOf(figure.value, figure.budget)
  const ratio = ratioOf(figure)
  const beside = ratio === null ? null : shareOf(ratio, figure.peer?.ratio)
  return [
    ...(own === null ? [] : [{ label: figure.what, share: own }]),
    ...(beside === null
      ? []
      : [{ label: `${figure.what}, to ${figure.peer?.name}`, share: beside }]),
  ]
}

function escaped(text: string): string {
  const clipped = text.length > 52 ? `${text.slice(0, 51)}…` : text
  return clipped.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
