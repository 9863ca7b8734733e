import { Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconLayoutSidebar, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import classes from '../reader.module.css'
import { FileMenu } from '../toolbar/FileMenu.tsx'
import { PageBox } from '../toolbar/PageBox.tsx'
import { ToolButton } from '../toolbar/ToolButton.tsx'
import { ViewMenu } from '../toolbar/ViewMenu.tsx'
import { ZoomControl } from '../toolbar/ZoomControl.tsx'
import type { PageTheme } from './page-theme.ts'
import type { PdfSession } from './pdf-session.ts'
import type { PdfState } from './pdf-state.ts'

interface Props {
  readonly attachment: Attachment
  readonly onDialog: (dialog: 'print' | 'properties') => void
  /** Absent while nothing is highlighted. */
  readonly onSaveAnnotated: (() => void) | undefined
  /** Null until the file was opened. */
  readonly session: PdfSession | null
  readonly state: PdfState
  readonly theme: PageTheme
  readonly onTheme: (theme: PageTheme) => void
  readonly sideShown: boolean
  readonly onSide: () => void
  readonly onClose: (() => void) | undefined
  /** The find bar. */
  readonly children: ReactNode
}

export function PdfToolbar(props: Props) {
  const {
    attachment,
    onDialog,
    onSaveAnnotated,
    session,
    state,
    theme,
    onTheme,
    sideShown,
    onSide,
    onClose,
    children,
  } = props
  const { t } = useTranslation('reader')
  const close = onClose !== undefined && (
    <ToolButton label={t('close')} icon={IconX} onClick={onClose} />
  )
  if (session === null || state.phase !== 'ready') {
    return (
      <div className={classes.toolbar}>
        <span className={classes.grow} />
        <FileMenu attachment={attachment} />
        {close}
      </div>
    )
  }
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <ToolButton
        label={t('side.toggle')}
        icon={IconLayoutSidebar}
        pressed={sideShown}
        onClick={onSide}
      />
      <Group gap={2} wrap="nowrap">
        <ToolButton
          label={t('page.previous')}
          keys="←"
          icon={IconChevronLeft}
          disabled={state.pageNumber <= 1}
          onClick={() => session.turnPage(-1)}
        />
        <PageBox
          pageNumber={state.pageNumber}
          pagesCount={state.pagesCount}
          pageLabels={state.pageLabels}
          onGo={(pageNumber) => session.goToPage(pageNumber)}
        />
        <ToolButton
          label={t('page.next')}
          keys="→"
          icon={IconChevronRight}
          disabled={state.pageNumber >= state.pagesCount}
          onClick={() => session.turnPage(1)}
        />
      </Group>
      <ZoomControl
        scale={state.scale}
        fit={state.fit}
        onStep={(direction) => session.layout.zoomStep(direction)}
        onSet={(zoom) => session.layout.setZoom(zoom)}
      />
      <Group gap={2} wrap="nowrap">
        <ViewMenu
          attachment={attachment}
          session={session}
          state={state}
          theme={theme}
          onTheme={onTheme}
        />
        <FileMenu
          attachment={attachment}
          onPrint={() => onDialog('print')}
          onSaveAnnotated={onSaveAnnotated}
          onProperties={() => onDialog('properties')}
        />
      </Group>
      <div className={classes.end}>
        {children}
        {close}
      </div>
    </div>
  )
}
