import { QueryClient } from '@tanstack/react-query'
import { Failure } from '../../preload/failure.ts'

/** How long a read waits for an engine that is being started again. */
const restartTries = 20

/** Data is fresh until an event says otherwise; a read that met a dying engine is asked again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (count, error) => isEngineDown(error) && count < restartTries,
        retryDelay: 200,
      },
      mutations: { networkMode: 'always' },
    },
  })
}

const isEngineDown = (error: unknown): boolean =>
  error instanceof Failure && error.error.code === 'engine.down'
