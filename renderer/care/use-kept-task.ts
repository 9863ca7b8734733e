import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { AppError } from '../../preload/errors.ts'
import { toAppError } from '../../preload/failure.ts'
import { notifyError } from '../api/notify.ts'

const keptTask = 'kept-task'

export interface KeptTask<T, I = void> {
  start(input: I): void
  running: boolean
  /** Of the last run; null before it ended. */
  result: T | null
  error: AppError | null
}

/**
 * A task of minutes: it goes on when its screen is left, its last outcome is there when the person
 * comes back, and a failure that nobody is looking at is told.
 */
export function useKeptTask<T, I = void>(
  name: readonly unknown[],
  work: (input: I) => Promise<T>,
  onDone?: (result: T, seen: boolean) => void,
): KeptTask<T, I> {
  const client = useQueryClient()
  const key = [keptTask, ...name]
  const seen = useRef(true)
  useEffect(() => {
    seen.current = true
    return () => {
      seen.current = false
    }
  }, [])
  const { mutate } = useMutation({
    mutationKey: key,
    mutationFn: work,
    gcTime: Number.POSITIVE_INFINITY,
    onSuccess: (result) => onDone?.(result, seen.current),
    onError: (error) => {
      if (!seen.current && toAppError(error).code !== 'call.cancelled') notifyError(error)
    },
  })
  const last = useMutationState({
    filters: { mutationKey: key, exact: true },
    select: ({ state }) => ({
      running: state.status === 'pending',
      result: state.status === 'success' ? (state.data as T) : null,
      error: state.status === 'error' ? toAppError(state.error) : null,
    }),
  }).at(-1)
  return {
    start(input) {
      const cache = client.getMutationCache()
      // The outcomes of other tasks before are old news.
      for (const before of cache.findAll({ mutationKey: [keptTask] }))
        if (before.state.status !== 'pending') cache.remove(before)
      mutate(input)
    },
    ...(last ?? { running: false, result: null, error: null }),
  }
}
