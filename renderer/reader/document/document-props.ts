import type { Attachment } from '../../../preload/model.ts'
import type { PaneProps } from '../desk/reader-props.ts'
import type { FindText } from '../find/use-find-text.ts'
import type { LookChoice } from './DocumentBar.tsx'

/** What every reader of one document that is not a PDF gets. */
export interface DocumentProps extends Pick<PaneProps, 'plan' | 'save'> {
  readonly attachment: Attachment
  /** From 0: the hit's page, sheet or piece of text. */
  readonly pageIndex: number | null
  readonly request: number
  readonly find: FindText
  readonly choice: LookChoice
  /** Mentions of other documents are links; undefined where nothing leads away. */
  readonly cited: PaneProps['cited'] | undefined
  readonly onClose: (() => void) | undefined
}
