/** A vocabulary's entries while a person edits them. */
import type { VocabularyEntry } from '../../../preload/model.ts'

/** Its id is still to be typed. */
export const newEntry = (): VocabularyEntry => ({ id: '', vi: '', en: '', aliases: [] })

/** `entry` in the place of the one with the id that it had; at the end when that is new. */
export function replaced(
  entries: readonly VocabularyEntry[],
  entry: VocabularyEntry,
  before = entry.id,
): VocabularyEntry[] {
  const isThere = entries.some(({ id }) => id === before)
  return isThere ? entries.map((one) => (one.id === before ? entry : one)) : [...entries, entry]
}

/** From a name to an id: "Cải cách thể chế" → "cai-cach-the-che". */
export const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
