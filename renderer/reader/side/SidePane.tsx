import { Tabs } from '@mantine/core'
import { IconHighlight, IconLayoutGrid, IconLink, IconList, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation, Attachment } from '../../../preload/model.ts'
import type { MarkCursor } from '../find/use-mark-cursor.ts'
import type { Marks } from '../find/use-marks.ts'
import { NoteList } from '../notes/NoteList.tsx'
import type { AnnotatedCopy } from '../notes/use-annotated-copy.ts'
import type { Notes } from '../notes/use-notes.ts'
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
  readonly notes: Notes
  readonly currentNote: string | null
  readonly onNote: (note: Annotation) => void
  readonly annotated: AnnotatedCopy
  /** The list of documents that are mentioned. */
  readonly citations: ReactNode
  readonly tab: SideTab
  readonly onTab: (tab: SideTab) => void
}

const tabs = ['pages', 'outline', 'matches', 'notes', 'citations'] as const
export type SideTab = (typeof tabs)[number]

const icon = { size: '1rem', 'aria-hidden': true } as const

/** Beside the pages: small pages, the outline, every match, and what was highlighted. */
export function SidePane(props: Props) {
  const { attachment, session, state, found, cursor, notes, currentNote } = props
  const { t } = useTranslation('reader')
  const choose = (value: string | null) =>
    props.onTab(tabs.find((name) => name === value) ?? 'pages')
  return (
    <aside className={classes.pane} aria-label={t('side.toggle')}>
      <Tabs value={props.tab} onChange={choose} keepMounted={false} className={classes.tabs ?? ''}>
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
          <Tabs.Tab value="notes" aria-label={t('notes.title')} title={t('notes.title')}>
            <IconHighlight {...icon} />
          </Tabs.Tab>
          <Tabs.Tab
            value="citations"
            aria-label={t('knowledge:citations.title')}
            title={t('knowledge:citations.title')}
          >
            <IconLink {...icon} />
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
        <Tabs.Panel value="notes" className={classes.panel ?? ''}>
          <NoteList
            name={attachment.name}
            notes={notes}
            current={currentNote}
            onGo={props.onNote}
            annotated={props.annotated}
          />
        </Tabs.Panel>
        <Tabs.Panel value="citations" className={classes.panel ?? ''}>
          {props.citations}
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
