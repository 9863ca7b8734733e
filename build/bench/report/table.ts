/** The one table of all benches, for a terminal and for Markdown. */
import type { Figure } from './figure.ts'
import { boundInWords, inWords, ratioOf, verdictOf } from './figure.ts'

export const head = ['what', 'measured', 'budget', 'peer', 'to peer', 'asked', ''] as const

const marks = { met: '✓', missed: '✗' } as const

export function rowOf(figure: Figure): string[] {
  const { what, value, unit, budget, peer } = figure
  const ratio = ratioOf(figure)
  const verdict = verdictOf(figure)
  return [
    what,
    `${inWords(value)} ${unit}`,
    boundInWords(budget, unit),
    peer ? `${peer.name} ${inWords(peer.value)}` : '',
    ratio === null ? '' : `${inWords(ratio)} ×`,
    boundInWords(peer?.ratio, '×'),
    verdict === null ? '' : marks[verdict],
  ]
}
