import { Alert, Box, Button, Stack } from '@mantine/core'
import { useIntersection } from '@mantine/hooks'
import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../preload/failure.ts'
import { sayError } from '../api/notify.ts'
import { useSearch } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { FilterBar } from '../browse/FilterBar.tsx'
import { useRowWords } from '../browse/use-row-words.ts'
import { HitCard } from './HitCard.tsx'
import { resultsId, tellShown } from './hit-focus.ts'
import { NothingFound } from './NothingFound.tsx'
import { SearchSummary } from './SearchSummary.tsx'
import classes from './search.module.css'
import { useNoted } from './use-noted.ts'

export function SearchResults() {
  const { t } = useTranslation()
  const { state } = useWorkspace()
  const found = useSearch(state.search, state.filter)
  const data = useDeferredValue(found.data)
  const hits = useMemo(() => data?.pages.flatMap((page) => page.hits) ?? [], [data])
  const [first] = data?.pages ?? []
  useNoted(state.search, (first?.plansMatched ?? 0) > 0)
  const words = useRowWords()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: end, entry } = useIntersection({ root: scroller.current, rootMargin: '400px' })
  const { hasNextPage, isFetching, fetchNextPage } = found
  const atEnd = entry?.isIntersecting === true
  useEffect(() => {
    if (atEnd && hasNextPage && !isFetching) void fetchNextPage()
  }, [atEnd, hasNextPage, isFetching, fetchNextPage])
  const shown = first?.text ?? null
  // With the hits themselves: who sees one can go to it.
  useLayoutEffect(() => {
    tellShown(shown)
    return () => tellShown(null)
  }, [shown])
  // Other words, other results: they are read from the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query is what the place depends on.
  useEffect(() => {
    // With the next picture: at once, the page would have to be laid out twice.
    const frame = requestAnimationFrame(() => scroller.current?.scrollTo({ top: 0 }))
    return () => cancelAnimationFrame(frame)
  }, [state.search, state.filter])

  return (
    <Stack h="100%" gap={0}>
      <FilterBar />
      {found.error && (
        <Alert color="red" radius={0}>
          {sayError(toAppError(found.error))}
        </Alert>
      )}
      {first && <SearchSummary page={first} />}
      <Box
        ref={scroller}
        id={resultsId}
        component="section"
        className={classes.results}
        aria-label={t('search.results')}
        aria-busy={isFetching}
      >
        {hits.map((hit) => (
          <HitCard
            key={hit.plan.id}
            hit={hit}
            words={words}
            query={state.search}
            selected={hit.plan.id === state.selected}
            document={hit.plan.id === state.document?.planId ? state.document : null}
          />
        ))}
        {first && hits.length === 0 && <NothingFound page={first} />}
        {hasNextPage && (
          <Box ref={end} p="sm" ta="center">
            <Button variant="subtle" size="compact-sm" onClick={() => void fetchNextPage()}>
              {t('search.more')}
            </Button>
          </Box>
        )}
      </Box>
    </Stack>
  )
}
