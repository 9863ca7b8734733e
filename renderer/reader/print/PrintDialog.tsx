import { Button, Checkbox, Group, Modal, Progress, Radio, Stack, TextInput } from '@mantine/core'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyError } from '../../api/notify.ts'
import { printPictures } from '../../print/on-paper.ts'
import { drawForPrint, type Overlay } from './draw-for-print.ts'
import { pagesOf } from './page-range.ts'

interface Props {
  readonly document: PDFDocumentProxy
  readonly pageNumber: number
  readonly rotation: number
  readonly overlays: readonly Overlay[]
  readonly onClose: () => void
}

type Extent = 'all' | 'this' | 'range'

/** Which pages, with or without what is marked; then the system's own dialog. */
export function PrintDialog({ document, pageNumber, rotation, overlays, onClose }: Props) {
  const { t } = useTranslation('reader')
  const [extent, setExtent] = useState<Extent>('all')
  const [typed, setTyped] = useState(String(pageNumber))
  const [marked, setMarked] = useState(false)
  const [drawn, setDrawn] = useState<{ done: number; of: number } | null>(null)
  const stop = useRef(new AbortController())
  useEffect(() => () => stop.current.abort(), [])

  const everyPage = pagesOf('1-', document.numPages)
  const pages =
    extent === 'all'
      ? everyPage
      : extent === 'this'
        ? [pageNumber]
        : pagesOf(typed, document.numPages)

  async function print(chosen: readonly number[]) {
    const { signal } = stop.current
    try {
      const { pictures, landscape } = await drawForPrint(document, {
        pages: chosen,
        rotation,
        overlays: marked ? overlays : [],
        signal,
        onPage: (done) => setDrawn({ done, of: chosen.length }),
      })
      await printPictures(pictures, landscape)
      if (!signal.aborted) onClose()
    } catch (thrown) {
      if (signal.aborted) return
      notifyError(thrown)
      setDrawn(null)
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (pages !== null) void print(pages)
  }

  return (
    <Modal opened onClose={onClose} title={t('print.title')} size="sm">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Radio.Group
            label={t('print.pages')}
            value={extent}
            onChange={(value) => setExtent(value === 'this' || value === 'range' ? value : 'all')}
          >
            <Stack gap="xs" mt="xs">
              <Radio
                value="all"
                label={t('print.all', { count: document.numPages })}
                data-autofocus
              />
              <Radio value="this" label={t('print.this', { number: pageNumber })} />
              <Radio value="range" label={t('print.range')} />
            </Stack>
          </Radio.Group>
          <TextInput
            value={typed}
            disabled={extent !== 'range'}
            aria-label={t('print.range')}
            description={t('print.rangeExample')}
            inputWrapperOrder={['input', 'description', 'error']}
            error={extent === 'range' && pages === null ? t('print.rangeWrong') : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Checkbox
            checked={marked}
            disabled={overlays.length === 0}
            label={t('print.marks')}
            onChange={(event) => setMarked(event.currentTarget.checked)}
          />
          {drawn !== null && (
            <Progress
              value={(drawn.done / drawn.of) * 100}
              aria-label={t('print.drawing', { number: drawn.done, count: drawn.of })}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={pages === null} loading={drawn !== null}>
              {t('print.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
