/** Recall, MRR and nDCG over judged queries. */
import type { Judged } from './search-judged.ts'

export interface Quality {
  'recall@3': number
  'recall@20': number
  'MRR@10': number
  'nDCG@10': number
}

/** @param ranks of each query: the places (from 0) where its answers were listed. @param kind null for all */
export function qualityOf(
  judged: readonly Judged[],
  ranks: readonly (readonly number[])[],
  kind: string | null,
): Quality {
  const rows = judged.flatMap((query, i) =>
    kind === null || query.kind === kind
      ? [{ wanted: query.answers.length, ranks: ranks[i] ?? [] }]
      : [],
  )
  const mean = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / Math.max(1, rows.length)
  const recall = (top: number) =>
    mean((row) => row.ranks.filter((rank) => rank < top).length / Math.min(top, row.wanted))
  return {
    'recall@3': recall(3),
    'recall@20': recall(20),
    'MRR@10': mean(({ ranks: [first = 10] }) => (first < 10 ? 1 / (first + 1) : 0)),
    'nDCG@10': mean(
      (row) => gain(row.ranks) / gain(Array.from({ length: row.wanted }, (_, i) => i)),
    ),
  }
}

const gain = (ranks: readonly number[]): number =>
  ranks.filter((rank) => rank < 10).reduce((sum, rank) => sum + 1 / Math.log2(rank + 2), 0)
