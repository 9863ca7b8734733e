import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanId } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { useArchiveId } from '../care/queries.ts'

const waiting = { facets: { review: { include: ['inbox'], exclude: [] } }, trash: false }
const oldestFirst = { by: 'createdAt', descending: false } as const
/** Nobody confirms more in one go. */
const most = 5_000

/**
 * The plans that wait, oldest first, as they were when the screen was opened: none slips away under
 * the hand, and what was confirmed can be gone back to.
 */
export function useInbox() {
  const client = useQueryClient()
  const archive = useArchiveId()
  const [round, setRound] = useState(0)
  const [at, setAt] = useState(0)
  const key = ['inbox', archive, round]
  const { data: ids = [], isSuccess } = useQuery({
    queryKey: key,
    queryFn: () =>
      answer(vanKho.plans.ids({ filter: waiting, sort: oldestFirst, offset: 0, limit: most })),
    gcTime: 0,
  })
  const change = (next: PlanId[]) => client.setQueryData<PlanId[]>(key, next)
  return {
    isSuccess,
    count: ids.length,
    at,
    id: ids[at] ?? null,
    nextId: ids[at + 1] ?? null,
    previousId: ids[at - 1] ?? null,
    next: () => setAt(Math.min(at + 1, ids.length)),
    back: () => setAt(Math.max(at - 1, 0)),
    /** A plan went to the trash: the one after it takes its place. */
    drop(gone: PlanId) {
      const place = ids.indexOf(gone)
      change(ids.filter((id) => id !== gone))
      if (place >= 0 && place < at) setAt(at - 1)
    },
    /** A plan that was split off is the next one. */
    insertNext: (id: PlanId) => change([...ids.slice(0, at + 1), id, ...ids.slice(at + 1)]),
    /** Those that still wait, also what came in meanwhile. */
    again() {
      setAt(0)
      setRound(round + 1)
    },
  }
}
