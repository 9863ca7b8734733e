import type { Attachment } from '../../preload/model.ts'
import { DocumentReader } from './document/DocumentReader.tsx'
import { PdfReader } from './pdf/PdfReader.tsx'
import { isPicture } from './picture/read-picture.ts'

export interface ReaderProps {
  readonly attachment: Attachment
  /** The search that led here; its words are marked. '' marks nothing. */
  readonly query: string
  /** From 0: the hit's page. Null opens where the file was left. */
  readonly pageIndex: number | null
  /** Changes when a hit is opened, also the same one again; the document stays open meanwhile. */
  readonly request?: number
  readonly onClose?: () => void
}

/** Shows one attachment, opened on the answer. */
export function Reader({ attachment, query, pageIndex, request = 0, onClose }: ReaderProps) {
  const shared = { attachment, query, pageIndex, request, onClose }
  if (attachment.mediaType === 'application/pdf' || isPicture(attachment.mediaType)) {
    return <PdfReader key={attachment.sha256} {...shared} />
  }
  return <DocumentReader key={attachment.sha256} {...shared} />
}
