import { Loader, Modal, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import { showMoment } from '../../app/dates.ts'
import { type PdfFacts, pdfFacts } from './pdf-facts.ts'
import { SignatureRow } from './SignatureRow.tsx'
import { useFileFacts } from './use-file-facts.ts'

interface Props {
  readonly attachment: Attachment
  /** Null for what is not a PDF. */
  readonly document: PDFDocumentProxy | null
  readonly onClose: () => void
}

/** What is known of the stored file, and what a PDF says of itself. */
export function PropertiesDialog({ attachment, document, onClose }: Props) {
  const { t, i18n } = useTranslation('reader')
  const facts = useQuery({
    queryKey: ['reader', 'facts', attachment.sha256],
    queryFn: () => (document === null ? null : pdfFacts(document)),
  })
  const isPdf = attachment.mediaType === 'application/pdf'
  const inside = useFileFacts(attachment.sha256, isPdf)
  const number = new Intl.NumberFormat(i18n.language)
  const day = (date: Date | null) => (date === null ? '' : showMoment(date))
  const lines: [string, string][] = [
    ['name', attachment.name],
    ['mediaType', attachment.mediaType],
    ['size', t('properties.bytes', { bytes: number.format(attachment.bytes) })],
    ['addedAt', day(new Date(attachment.addedAt))],
    ['pages', attachment.pages === null ? '' : number.format(attachment.pages)],
    ...(facts.data ? linesOf(facts.data, day) : []),
    ['encrypted', inside.facts?.encrypted ? t('properties.encryptedYes') : ''],
    ['files', (inside.facts?.files ?? []).map((file) => file.name).join('; ')],
    ['sha256', attachment.sha256],
  ]
  return (
    <Modal opened onClose={onClose} title={t('file.properties')} size="lg">
      {facts.isPending ? (
        <Loader size="sm" />
      ) : (
        <Table layout="fixed" verticalSpacing={4} data-testid="properties">
          <Table.Tbody>
            {lines
              .filter(([, value]) => value !== '')
              .map(([name, value]) => (
                <Table.Tr key={name}>
                  <Table.Th w="11rem" fw={500}>
                    {t(`properties.${name}`)}
                  </Table.Th>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
                </Table.Tr>
              ))}
            {inside.signatures.map((signature, index) => (
              <SignatureRow
                // A file names its signatures by their order only.
                // biome-ignore lint/suspicious/noArrayIndexKey: they never change place
                key={index}
                number={index + 1}
                signature={signature}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Modal>
  )
}

function linesOf(facts: PdfFacts, day: (date: Date | null) => string): [string, string][] {
  const { width, height } = facts.pageSize
  return [
    ['pageSize', `${width} × ${height} mm`],
    ['title', facts.title],
    ['author', facts.author],
    ['subject', facts.subject],
    ['keywords', facts.keywords],
    ['creator', facts.creator],
    ['producer', facts.producer],
    ['created', day(facts.created)],
    ['changed', day(facts.changed)],
    ['version', facts.version],
  ]
}
