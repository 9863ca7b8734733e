/** The engines that are compared, ours first. */
import type { SearchEngine } from './engine.ts'

/** Loaded one at a time: each is measured in a process of its own. */
export const engines: Readonly<Record<string, () => Promise<SearchEngine>>> = {
  ours: async () => (await import('./ours.ts')).ours,
  sqlite: async () => (await import('./sqlite.ts')).sqlite,
  minisearch: async () => (await import('./minisearch.ts')).miniSearch,
  orama: async () => (await import('./orama.ts')).orama,
  flexsearch: async () => (await import('./flexsearch.ts')).flexSearch,
}
