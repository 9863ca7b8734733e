import { DocumentReader } from '../document/DocumentReader.tsx'
import { PdfReader } from '../pdf/PdfReader.tsx'
import { isPicture } from '../picture/read-picture.ts'
import type { PaneProps } from './reader-props.ts'

/** Shows one attachment, opened on the answer. */
export function DocumentPane(props: PaneProps) {
  const { sha256, mediaType } = props.attachment
  return mediaType === 'application/pdf' || isPicture(mediaType) ? (
    <PdfReader key={sha256} {...props} />
  ) : (
    <DocumentReader key={sha256} {...props} />
  )
}
