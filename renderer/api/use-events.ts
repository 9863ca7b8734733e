import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { EngineState } from '../../preload/model.ts'
import { forgetLook, lastStatus } from '../app/last-look.ts'
import { keys } from './queries.ts'

/** Keeps what is on screen in step with what the engine tells, and says how the engine is. */
export function useEvents(): EngineState {
  const client = useQueryClient()
  const [engine, setEngine] = useState<EngineState>('ready')
  useEffect(() => {
    const stops = [
      vanKho.on('catalogChanged', ({ ids }) => {
        void client.invalidateQueries({ queryKey: keys.plans })
        if (ids === null) void client.invalidateQueries({ queryKey: keys.vocabulary })
      }),
      vanKho.on('archiveChanged', (status) => {
        const before = client.getQueryData(keys.status) ?? lastStatus()
        client.setQueryData(keys.status, status)
        void client.invalidateQueries({ queryKey: keys.recent })
        // New pages may have become searchable.
        void client.invalidateQueries({ queryKey: keys.search })
        if (openId(before) === openId(status)) return
        // Another archive: nothing of the one before may be shown for it.
        forgetLook()
        client.removeQueries({ queryKey: keys.plans })
        client.removeQueries({ queryKey: keys.vocabulary })
        client.removeQueries({ queryKey: keys.searches })
        client.removeQueries({ queryKey: keys.watched })
        void client.invalidateQueries({ queryKey: keys.imports })
      }),
      vanKho.on('importProgress', (progress) => client.setQueryData(keys.imports, progress)),
      vanKho.on('updateChanged', (update) => client.setQueryData(keys.update, update)),
      vanKho.on('engineState', ({ state }) => {
        setEngine(state)
        if (state === 'ready') void client.invalidateQueries()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client])
  return engine
}

function openId(status: unknown): unknown {
  return typeof status === 'object' && status !== null && 'id' in status ? status.id : null
}
