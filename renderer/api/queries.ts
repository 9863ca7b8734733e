/** Every read of the window, each with its key; `use-events.ts` says when they are old. */
import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQueries,
  useQuery,
} from '@tanstack/react-query'
import type { BulkChange, PlanFilter, PlanId, PlanList, PlanSort } from '../../preload/model.ts'
import { lastList, lastSettings, lastStatus, lastVocabulary } from '../app/last-look.ts'
import { whenShown } from '../app/use-ready.ts'
import { answer } from './answer.ts'

export const keys = {
  status: ['status'],
  settings: ['settings'],
  policy: ['policy'],
  update: ['update'],
  recent: ['recent'],
  vocabulary: ['vocabulary'],
  plans: ['plans'],
  imports: ['imports'],
  watched: ['watched'],
  searches: ['searches'],
  plan: (id: PlanId | null) => ['plans', 'one', id],
  search: ['plans', 'search'],
} as const

/** The list is fetched in pages of this many rows, those that are on the screen; copying an answer to the page takes its time. */
export const rowsAPage = 100
/** A screenful and a half: more come as they are scrolled to. */
const hitsAPage = 20

// What many elements read is said once: to every new set of options the query's observers would be told of.
const statusQuery = queryOptions({
  queryKey: keys.status,
  queryFn: () => answer(vanKho.archive.status({})),
  placeholderData: lastStatus,
})
export const useStatus = () => useQuery(statusQuery)

/** Read once: a policy takes effect at the program's next start. */
export const usePolicy = () =>
  useQuery({
    queryKey: keys.policy,
    queryFn: async () => {
      await whenShown()
      return answer(vanKho.app.policy({}))
    },
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useUpdate = () =>
  useQuery({ queryKey: keys.update, queryFn: () => answer(vanKho.app.update({})) })

const settingsQuery = queryOptions({
  queryKey: keys.settings,
  queryFn: () => answer(vanKho.settings.get({})),
  placeholderData: lastSettings,
})
export const useSettings = () => useQuery(settingsQuery)

export const useRecent = () =>
  useQuery({ queryKey: keys.recent, queryFn: () => answer(vanKho.archive.recent({})) })

const vocabularyQuery = queryOptions({
  queryKey: keys.vocabulary,
  queryFn: () => answer(vanKho.vocabulary.all({})),
  placeholderData: lastVocabulary,
})
export const useVocabulary = () => useQuery(vocabularyQuery)

export const useImports = () =>
  useQuery({ queryKey: keys.imports, queryFn: () => answer(vanKho.imports.progress({})) })

export const useSearches = () =>
  useQuery({ queryKey: keys.searches, queryFn: () => answer(vanKho.searches.all({})) })

/** Folders that are watched; asked again, since a stick is pulled without telling. */
export const useWatched = () =>
  useQuery({
    queryKey: keys.watched,
    queryFn: () => answer(vanKho.imports.watched({})),
    refetchInterval: 5_000,
  })

export const useExpired = (enabled: boolean) =>
  useQuery({
    queryKey: [...keys.plans, 'expired'],
    queryFn: () => answer(vanKho.plans.expired({})),
    enabled,
  })

export const useOverview = () =>
  useQuery({
    queryKey: [...keys.plans, 'overview'],
    queryFn: () => answer(vanKho.plans.overview({})),
    placeholderData: keepPreviousData,
  })

export const useFacets = (filter: PlanFilter) =>
  useQuery({
    queryKey: [...keys.plans, 'facets', filter],
    queryFn: () => answer(vanKho.plans.facets({ filter })),
    placeholderData: keepPreviousData,
  })

const planPage = (filter: PlanFilter, sort: PlanSort, page: number) =>
  queryOptions({
    queryKey: [...keys.plans, 'list', filter, sort, page],
    queryFn: () =>
      answer(vanKho.plans.list({ filter, sort, offset: page * rowsAPage, limit: rowsAPage })),
  })

const isWhole = ({ facets, trash }: PlanFilter) => !trash && Object.keys(facets).length === 0

/** The first page of the list, which says how long the list is; the one before stays until it comes. */
export const useFirstPage = (filter: PlanFilter, sort: PlanSort) =>
  useQuery({
    ...planPage(filter, sort, 0),
    placeholderData: (before: PlanList | undefined) =>
      before ?? (isWhole(filter) ? lastList(sort) : undefined),
  })

/** The beginning of the whole list, once it was asked for; asks for nothing itself. */
export const useKnownList = (sort: PlanSort) =>
  useQuery({ ...planPage({ facets: {}, trash: false }, sort, 0), enabled: false })

/** The pages that the screen is on, by their number. */
export const usePages = (filter: PlanFilter, sort: PlanSort, pages: readonly number[]) =>
  useQueries({
    queries: pages.map((page) => planPage(filter, sort, page)),
    combine: (results) =>
      new Map(pages.map((page, place) => [page, results[place]?.data?.plans ?? []])),
  })

/** What the plans chosen together have; `pick` names the choice. */
export const useTally = (ids: ReadonlySet<PlanId>, pick: number) =>
  useQuery({
    queryKey: [...keys.plans, 'tally', pick],
    queryFn: () => answer(vanKho.plans.tally({ ids: [...ids] })),
    placeholderData: keepPreviousData,
  })

/** What a change would do to the plans chosen together; null asks nothing. */
export const usePreview = (ids: ReadonlySet<PlanId>, pick: number, change: BulkChange | null) =>
  useQuery({
    queryKey: [...keys.plans, 'preview', pick, change],
    queryFn: () => answer(vanKho.plans.previewMany({ ids: [...ids], change: change ?? {} })),
    enabled: change !== null && ids.size > 0,
    placeholderData: keepPreviousData,
  })

const planQuery = (id: PlanId | null) =>
  queryOptions({
    queryKey: keys.plan(id),
    queryFn: () => answer(vanKho.plans.get({ id: id ?? '' })),
    enabled: id !== null,
  })

export const usePlan = (id: PlanId | null) => useQuery(planQuery(id))

export const usePlans = (ids: readonly PlanId[]) => useQueries({ queries: ids.map(planQuery) })

/** Every value that two people set unseen by each other. */
export const useConflicts = () =>
  useQuery({
    queryKey: [...keys.plans, 'conflicts'],
    queryFn: () => answer(vanKho.plans.conflicts({})),
  })

export const useDuplicates = (id: PlanId) =>
  useQuery({
    queryKey: [...keys.plan(id), 'duplicates'],
    queryFn: () => answer(vanKho.plans.duplicates({ id })),
  })

/** A handful of plans for words, for pickers; none for no words. */
export const useQuickFind = (text: string) =>
  useQuery({
    queryKey: [...keys.search, 'quick', text],
    queryFn: async () => {
      const filter = { facets: {}, trash: false }
      const { hits } = await answer(vanKho.search.run({ text, filter, limit: 8 }))
      return hits.map(({ plan }) => plan)
    },
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  })

export const useHistory = (id: PlanId, wanted: boolean) =>
  useQuery({
    queryKey: [...keys.plan(id), 'history'],
    queryFn: () => answer(vanKho.plans.history({ id })),
    enabled: wanted,
  })

export const useSearch = (text: string, filter: PlanFilter) =>
  useInfiniteQuery({
    queryKey: [...keys.search, text, filter],
    // Each page says of which words it is: those before stand until it comes.
    queryFn: async ({ pageParam: offset }) => ({
      ...(await answer(vanKho.search.run({ text, filter, offset, limit: hitsAPage }))),
      text,
    }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      pages.length * hitsAPage < last.plansMatched ? pages.length * hitsAPage : undefined,
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  })
