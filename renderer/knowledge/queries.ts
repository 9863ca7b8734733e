/** What the texts of the archive say, as the window asks for it. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PlanId } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { keys } from '../api/queries.ts'

const known = [...keys.plans, 'knowledge'] as const

export const suggestionQuery = (id: PlanId | null) =>
  queryOptions({
    queryKey: [...known, 'suggestion', id],
    queryFn: () => answer(vanKho.knowledge.suggest({ id: id ?? '' })),
    enabled: id !== null,
  })

export const useSuggestion = (id: PlanId | null) => useQuery(suggestionQuery(id))

export const useRelations = (id: PlanId) =>
  useQuery({
    queryKey: [...known, 'relations', id],
    queryFn: () => answer(vanKho.knowledge.relations({ id })),
  })

export const useSimilar = (id: PlanId) =>
  useQuery({
    queryKey: [...known, 'similar', id],
    queryFn: () => answer(vanKho.knowledge.similar({ id })),
  })

export const useGraph = () =>
  useQuery({
    queryKey: [...known, 'graph'],
    queryFn: () => answer(vanKho.knowledge.graph({})),
  })

/** Stored files with a degree of secrecy on them that nobody has decided about. */
export const useSecrets = () =>
  useQuery({
    queryKey: [...known, 'secrets'],
    queryFn: () => answer(vanKho.knowledge.secrets({})),
  })

/** Asks anew when the engine has read more. */
export function useKnowledgeEvents(): void {
  const client = useQueryClient()
  useEffect(
    () => vanKho.on('knowledgeChanged', () => void client.invalidateQueries({ queryKey: known })),
    [client],
  )
}
