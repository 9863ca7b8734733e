import { z } from 'zod'

/** Where a person was in a file, and how they had it on the screen. */
const RememberedPlace = z.object({
  pageNumber: z.number().int().positive(),
  /** A number (1 is the paper's size) or the name of a fit. */
  zoom: z.string().max(20),
  rotation: z.number().int(),
  pagesAbreast: z.union([z.literal(1), z.literal(2)]),
  /** One page below the other; else one at a time. */
  continuous: z.boolean().default(true),
})
export type RememberedPlace = z.infer<typeof RememberedPlace>

const Shelf = z.array(z.tuple([z.string(), RememberedPlace]))
const key = 'van-kho.reader.places'
const limit = 500

/** Newest last. What another version wrote, or nobody, counts as nothing. */
function shelf(storage: Storage): [string, RememberedPlace][] {
  try {
    return Shelf.parse(JSON.parse(storage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}

export function recallPlace(sha256: string, storage: Storage): RememberedPlace | null {
  return shelf(storage).find(([name]) => name === sha256)?.[1] ?? null
}

/** The files that were not read for longest are forgotten. */
export function rememberPlace(sha256: string, place: RememberedPlace, storage: Storage): void {
  const others = shelf(storage).filter(([name]) => name !== sha256)
  storage.setItem(key, JSON.stringify([...others, [sha256, place]].slice(-limit)))
}
