import { type ReactNode, useRef, useState } from 'react'
import { useFindKeys } from '../find/use-find-keys.ts'
import type { MarkCursor } from '../find/use-mark-cursor.ts'
import type { Marks } from '../find/use-marks.ts'
import { PropertiesDialog } from '../properties/PropertiesDialog.tsx'
import classes from '../reader.module.css'
import { DocumentBar } from './DocumentBar.tsx'
import { documentKeys } from './document-keys.ts'
import type { DocumentProps } from './document-props.ts'

interface Props {
  readonly reader: Pick<DocumentProps, 'attachment' | 'choice' | 'find' | 'onClose'>
  readonly found: Marks
  readonly cursor: MarkCursor
  /** Undefined as long as there is nothing to print. */
  readonly onPrint: (() => void) | undefined
  /** The keys go back to the document. */
  readonly onLeaveFind: () => void
  /** Further tools in the bar. */
  readonly tools?: ReactNode
  /** The document itself. */
  readonly children: ReactNode
}

/** What is around every document that is not a PDF: its bar, its keys and its properties. */
export function DocumentSection(props: Props) {
  const { found, cursor, onPrint, onLeaveFind, tools, children } = props
  const { attachment, choice, find, onClose } = props.reader
  const findInput = useRef<HTMLInputElement>(null)
  const [properties, setProperties] = useState(false)
  useFindKeys(cursor.next, cursor.previous)
  return (
    <section
      className={classes.reader}
      aria-label={attachment.name}
      onKeyDown={documentKeys(findInput, onPrint)}
    >
      <DocumentBar
        attachment={attachment}
        choice={choice}
        find={find}
        found={found}
        cursor={cursor}
        inputRef={findInput}
        onLeaveFind={onLeaveFind}
        onPrint={onPrint}
        onProperties={() => setProperties(true)}
        onClose={onClose}
      >
        {tools}
      </DocumentBar>
      {children}
      {properties && (
        <PropertiesDialog
          attachment={attachment}
          document={null}
          onClose={() => setProperties(false)}
        />
      )}
    </section>
  )
}
