/** Every read of the window, each with its key; `use-events.ts` says when they are old. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { PlanFilter, PlanSort } from '../../preload/model.ts'
import { answer } from './answer.ts'

export const keys = {
  status: ['status'],
  settings: ['settings'],
  recent: ['recent'],
  vocabulary: ['vocabulary'],
  plans: ['plans'],
  imports: ['imports'],
} as const

/** One call brings this many rows; the list asks for more as it is scrolled. */
const rowsACall = 200

export const useStatus = () =>
  useQuery({ queryKey: keys.status, queryFn: () => answer(vanKho.archive.status({})) })

export const useSettings = () =>
  useQuery({ queryKey: keys.settings, queryFn: () => answer(vanKho.settings.get({})) })

export const useRecent = () =>
  useQuery({ queryKey: keys.recent, queryFn: () => answer(vanKho.archive.recent({})) })

export const useVocabulary = () =>
  useQuery({ queryKey: keys.vocabulary, queryFn: () => answer(vanKho.vocabulary.all({})) })

export const useImports = () =>
  useQuery({ queryKey: keys.imports, queryFn: () => answer(vanKho.imports.progress({})) })

export const useFacets = (filter: PlanFilter) =>
  useQuery({
    queryKey: [...keys.plans, 'facets', filter],
    queryFn: () => answer(vanKho.plans.facets({ filter })),
    placeholderData: keepPreviousData,
  })

export const usePlanList = (filter: PlanFilter, sort: PlanSort) =>
  useInfiniteQuery({
    queryKey: [...keys.plans, 'list', filter, sort],
    queryFn: ({ pageParam: offset }) =>
      answer(vanKho.plans.list({ filter, sort, offset, limit: rowsACall })),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.plans.length, 0)
      return loaded < last.total ? loaded : undefined
    },
    placeholderData: keepPreviousData,
  })

export const usePlan = (id: string | null) =>
  useQuery({
    queryKey: [...keys.plans, 'one', id],
    queryFn: () => answer(vanKho.plans.get({ id: id ?? '' })),
    enabled: id !== null,
  })

export const useSearch = (text: string, filter: PlanFilter) =>
  useQuery({
    queryKey: [...keys.plans, 'search', text, filter],
    queryFn: () => answer(vanKho.search.run({ text, filter })),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  })
