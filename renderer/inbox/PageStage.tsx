import { Center, Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment, Plan } from '../../preload/model.ts'
import { loadReader } from '../plan/load-reader.ts'
import type { Spot } from '../reader/index.tsx'
import classes from './inbox.module.css'

const DocumentPane = lazy(async () => ({ default: (await loadReader()).DocumentPane }))
const PaneHearsKeys = lazy(async () => {
  const { PaneHearsKeys: Context } = await loadReader()
  return { default: Context }
})

export interface Page {
  plan: Plan
  /** null where the plan has no file. */
  attachment: Attachment | null
}

interface PageStageProps {
  page: Page
  /** Laid out unseen, so that going on shows it at once. */
  next: Page | null
  spot: Spot | null
  /** Marked where a file has no places. */
  words: string
}

/** The file of the plan that is looked at, and behind it that of the next. */
export function PageStage({ page, next, spot, words }: PageStageProps) {
  const pages = next?.attachment ? [page, next] : [page]
  return (
    <div className={classes.stage}>
      <Suspense fallback={null}>
        {pages.map((one) => (
          <Sheet
            key={`${one.plan.id} ${one.attachment?.sha256 ?? ''}`}
            page={one}
            shown={one === page}
            spot={one === page ? spot : null}
            words={one === page ? words : ''}
          />
        ))}
      </Suspense>
    </div>
  )
}

interface SheetProps {
  page: Page
  shown: boolean
  spot: Spot | null
  words: string
}

function Sheet({ page: { plan, attachment }, shown, spot, words }: SheetProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.sheet} data-shown={shown} inert={!shown}>
      {attachment ? (
        <PaneHearsKeys value={shown}>
          <DocumentPane
            plan={plan}
            save={null}
            request={0}
            attachment={attachment}
            spot={spot}
            query={spot !== null && spot.rects.length > 0 ? '' : words}
            pageIndex={null}
            onClose={undefined}
          />
        </PaneHearsKeys>
      ) : (
        <Center h="100%">
          <Text c="dimmed">{t('plan.noFile')}</Text>
        </Center>
      )}
    </div>
  )
}
