import { Popover } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaneProps } from '../desk/reader-props.ts'
import { ToolButton } from '../toolbar/ToolButton.tsx'
import { CitationCard } from './CitationCard.tsx'
import { CitationList } from './CitationList.tsx'
import classes from './citations.module.css'
import type { PageCitations } from './use-page-citations.ts'

interface Props extends Pick<PaneProps, 'plan' | 'save'> {
  readonly cited: PaneProps['cited'] | undefined
  readonly citations: PageCitations
}

/** For documents without a side pane: the list of mentions under a button, and the card of one that was clicked. */
export function TextCitations({ citations, plan, save, cited }: Props) {
  const { t } = useTranslation('knowledge')
  const [open, setOpen] = useState(false)
  if (cited === undefined || citations.all.length === 0) return null
  return (
    <>
      <Popover opened={open} onChange={setOpen} position="bottom-start" width={340} trapFocus>
        <Popover.Target>
          <span>
            <ToolButton
              label={t('citations.title')}
              icon={IconLink}
              pressed={open}
              onClick={() => setOpen(!open)}
            />
          </span>
        </Popover.Target>
        <Popover.Dropdown p={0} className={classes.popover ?? ''}>
          <CitationList
            citations={citations.all}
            cited={cited}
            paged={false}
            onGo={(citation) => {
              setOpen(false)
              citations.go(citation)
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {citations.offered !== null && (
        <CitationCard
          offered={citations.offered}
          plan={plan}
          save={save}
          cited={cited}
          onClose={citations.close}
        />
      )}
    </>
  )
}
