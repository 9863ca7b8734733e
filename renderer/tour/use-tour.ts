import { useTranslation } from 'react-i18next'
import { useAct } from '../app/workspace.tsx'
import { tourSteps } from './steps.ts'

/** Two minutes around the window; → and ← turn the steps, Esc ends it at any time. */
export function useTour(): () => void {
  const { t } = useTranslation('welcome')
  const act = useAct()
  return () => {
    void import('./show-tour.ts').then(({ showTour }) =>
      showTour({
        steps: tourSteps(t, act),
        words: {
          next: t('tour.next'),
          back: t('tour.back'),
          done: t('tour.done'),
          close: t('tour.close'),
          // The library puts the numbers in.
          progress: t('tour.progress', { at: '{{current}}', all: '{{total}}' }),
        },
        onEnd: () => {
          act({ do: 'ask', text: '' })
          act({ do: 'select', id: null })
        },
      }),
    )
  }
}
