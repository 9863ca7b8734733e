import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer } from '../../api/answer.ts'
import type { PaneProps } from '../desk/reader-props.ts'
import { useFindText } from '../find/use-find-text.ts'
import { FrameReader } from '../frame/FrameReader.tsx'
import { SheetReader } from '../sheet/SheetReader.tsx'
import { TextReader } from '../text/TextReader.tsx'
import type { Look } from './DocumentBar.tsx'

/** A file that is neither a PDF nor a picture: laid out where we can, else the text that was read from it. */
export function DocumentReader(props: PaneProps) {
  const { attachment, query, pageIndex, request, plan, save, cited, onClose } = props
  const { t } = useTranslation('reader')
  const { sha256 } = attachment
  const find = useFindText(query, request)
  const [look, setLook] = useState<Look>('document')
  const laid = useQuery({
    queryKey: ['reader', 'view', sha256],
    queryFn: () => answer(window.vanKho.reader.view({ sha256 })),
    staleTime: Number.POSITIVE_INFINITY,
    // What is closed is let go: a view may weigh as much as its file.
    gcTime: 0,
    retry: false,
  })
  const shared = { attachment, pageIndex, request, find, plan, save, cited, onClose }
  if (laid.isPending) {
    return (
      <Center h="100%">
        <Loader aria-label={t('loading')} />
      </Center>
    )
  }
  const view = laid.data
  // What cannot be laid out may have text all the same, and the text's reader says what is wrong.
  if (view === undefined || view.kind === 'text') return <TextReader {...shared} choice={null} />
  const choice = { look, onLook: setLook }
  if (look === 'text') return <TextReader {...shared} choice={choice} />
  if (view.kind === 'sheets') {
    return <SheetReader {...shared} choice={choice} sheets={view.sheets} />
  }
  return <FrameReader {...shared} choice={choice} view={view} />
}
