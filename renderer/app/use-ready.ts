import { useDeferredValue, useEffect, useSyncExternalStore } from 'react'

/** 'shown': the first screen, maybe as it was last seen; 'current': what the engine answers is on it; 'around': so is all that stands around it. */
type Step = 'shown' | 'current' | 'around'

const steps = new Set<Step>()
const listeners = new Set<() => void>()

/**
 * Says that the first screen is drawn, and when it shows what the engine answers. The page is ready, for tests and for
 * the launcher's picture, when that and everything around it is there; the marks are for the bench of the start.
 */
export function useReady(drawn: boolean, current = drawn): void {
  useStep('shown', drawn)
  useStep('current', current)
}

/** Everything around the first screen is drawn, and what waits for the mouse or a key is there. */
export function useAroundReady(drawn: boolean): void {
  const areHelpersThere = useAreHelpersThere()
  useStep('around', drawn && areHelpersThere)
}

/** Whether the first screen is drawn: what stands around it comes after. */
export const useIsShown = (): boolean => useSyncExternalStore(listen, isShown)

/** The same, asked in passing. */
export const isShown = (): boolean => steps.has('shown')

/** For what main is asked: it makes its schemas at the first question, and has the window to show first. */
export const whenShown = (): Promise<void> =>
  new Promise((resolve) => {
    if (isShown()) return resolve()
    const stop = listen(() => {
      if (!isShown()) return
      stop()
      resolve()
    })
  })

/** Whether what only waits for the mouse or a key is drawn: tooltips of the first screen, and the search box's list. */
export const useAreHelpersThere = (): boolean => useDeferredValue(useIsShown())

function useStep(step: Step, done: boolean): void {
  useEffect(() => {
    if (!done || steps.has(step)) return
    // The frame after the next begins when what React wrote is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => reach(step))
    })
    return () => cancelAnimationFrame(frame)
  }, [step, done])
}

function reach(step: Step): void {
  steps.add(step)
  performance.mark(step)
  for (const listener of listeners) listener()
  if (steps.size < 3) return
  document.documentElement.dataset.ready = 'true'
  document.body.dataset.ready = 'true'
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
