import { SegmentedControl, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import { FindBar } from '../find/FindBar.tsx'
import type { FindText } from '../find/use-find-text.ts'
import type { MarkCursor } from '../find/use-mark-cursor.ts'
import type { Marks } from '../find/use-marks.ts'
import classes from '../reader.module.css'
import { FileMenu } from '../toolbar/FileMenu.tsx'
import { ToolButton } from '../toolbar/ToolButton.tsx'

/** A document as it was laid out, or only the words that were read from it. */
export type Look = 'document' | 'text'

/** Null where there is only the text. */
export type LookChoice = { readonly look: Look; readonly onLook: (look: Look) => void } | null

interface Props {
  readonly attachment: Attachment
  readonly choice: LookChoice
  readonly find: FindText
  readonly found: Marks
  readonly cursor: MarkCursor
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly onLeaveFind: () => void
  readonly onPrint?: (() => void) | undefined
  readonly onProperties: () => void
  readonly onClose: (() => void) | undefined
  /** Further tools, between the name and the find box. */
  readonly children?: ReactNode
}

/** The tools above every document that is not a PDF. */
export function DocumentBar(props: Props) {
  const { attachment, choice, find, found, cursor, inputRef, onClose } = props
  const { t } = useTranslation('reader')
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      {choice === null ? (
        <Title order={2} size="sm" fw={600} lineClamp={1} className={classes.grow ?? ''}>
          {attachment.name}
        </Title>
      ) : (
        <SegmentedControl
          size="xs"
          aria-label={t('look.label')}
          value={choice.look}
          onChange={(look) => choice.onLook(look === 'text' ? 'text' : 'document')}
          data={[
            { value: 'document', label: t('look.document') },
            { value: 'text', label: t('look.text') },
          ]}
        />
      )}
      {props.children}
      <FileMenu attachment={attachment} onPrint={props.onPrint} onProperties={props.onProperties} />
      <div className={classes.end}>
        <FindBar
          find={find}
          found={found}
          cursor={cursor}
          inputRef={inputRef}
          onLeave={props.onLeaveFind}
        />
        {onClose !== undefined && <ToolButton label={t('close')} icon={IconX} onClick={onClose} />}
      </div>
    </div>
  )
}
