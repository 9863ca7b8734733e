/** Plans whose files have nearly the same text: a draft, a copy, an earlier version. */
import type { SimilarPlan } from '../../../../preload/knowledge.ts'
import type { Plan } from '../../../../preload/model.ts'
import { numberKey } from '../citations/index.ts'
import { similarity, sketchBins } from '../similarity.ts'
import type { KnownFiles } from './known-files.ts'

/** Below this, two papers only have the same bases and turns of phrase. */
const leastSimilar = 0.45
const mostSimilar = 20

/** Yields between plans. */
export function* similarPlans(
  plan: Plan,
  plans: Iterable<Plan>,
  files: KnownFiles,
): Generator<void, SimilarPlan[]> {
  const sketches = ({ attachments }: Plan) =>
    attachments.flatMap(({ sha256 }) => sketchBins(files.record(sha256)?.sketch ?? '') ?? [])
  const own = sketches(plan)
  const found: SimilarPlan[] = []
  const key = plan.number === '' ? null : numberKey(plan.number)
  for (const other of plans) {
    if (other.id === plan.id) continue
    const theirs = sketches(other)
    const best = Math.max(0, ...own.flatMap((a) => theirs.map((b) => similarity(a, b))))
    if (best >= leastSimilar)
      found.push({
        planId: other.id,
        similarity: best,
        sameNumber: key !== null && numberKey(other.number) === key,
        trash: other.deletedAt !== null,
      })
    yield
  }
  return found.sort((a, b) => b.similarity - a.similarity).slice(0, mostSimilar)
}
