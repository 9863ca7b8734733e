import { Tabs } from '@mantine/core'
import { IconLayoutGrid, IconList, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import type { MarkCursor } from '../find/use-mark-cursor.ts'
import type { Marks } from '../find/use-marks.ts'
import type { PdfSession } from '../pdf/pdf-session.ts'
import type { PdfState } from '../pdf/pdf-state.ts'
import { MatchList } from './MatchList.tsx'
import { OutlinePane } from './OutlinePane.tsx'
import classes from './side.module.css'
import { Thumbnails } from './Thumbnails.tsx'

interface Props {
  readonly attachment: Attachment
  readonly session: PdfSession
  readonly state: PdfState
  readonly found: Marks
  readonly cursor: MarkCursor
}

const icon = { size: '1rem', 'aria-hidden': true } as const

/** Beside the pages: small pages, the outline, and every match. */
export function SidePane({ attachment, session, state, found, cursor }: Props) {
  const { t } = useTranslation('reader')
  const [tab, setTab] = useState<string | null>(found.marks.length > 0 ? 'matches' : 'pages')
  return (
    <aside className={classes.pane} aria-label={t('side.toggle')}>
      <Tabs value={tab} onChange={setTab} keepMounted={false} className={classes.tabs ?? ''}>
        <Tabs.List grow>
          <Tabs.Tab value="pages" aria-label={t('side.pages')} title={t('side.pages')}>
            <IconLayoutGrid {...icon} />
          </Tabs.Tab>
          <Tabs.Tab value="outline" aria-label={t('side.outline')} title={t('side.outline')}>
            <IconList {...icon} />
          </Tabs.Tab>
          <Tabs.Tab value="matches" aria-label={t('side.matches')} title={t('side.matches')}>
            <IconSearch {...icon} />
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="pages" className={classes.panel ?? ''}>
          <Thumbnails session={session} state={state} />
        </Tabs.Panel>
        <Tabs.Panel value="outline" className={classes.panel ?? ''}>
          <OutlinePane attachment={attachment} session={session} />
        </Tabs.Panel>
        <Tabs.Panel value="matches" className={classes.panel ?? ''}>
          <MatchList marks={found.marks} current={cursor.cursor.index} onGo={cursor.go} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
