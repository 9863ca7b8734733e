import { Center, Loader, Text, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import { FindBar } from '../find/FindBar.tsx'
import { useFindKeys } from '../find/use-find-keys.ts'
import { useFindText } from '../find/use-find-text.ts'
import { useMarkCursor } from '../find/use-mark-cursor.ts'
import { useTextMarks } from '../find/use-marks.ts'
import { ProblemScreen } from '../ProblemScreen.tsx'
import classes from '../reader.module.css'
import { TextNotice } from '../TextNotice.tsx'
import { ToolButton } from '../toolbar/ToolButton.tsx'
import { TextPages } from './TextPages.tsx'
import textClasses from './text.module.css'

interface Props {
  readonly attachment: Attachment
  readonly query: string
  readonly pageIndex: number | null
  readonly request: number
  readonly onClose: (() => void) | undefined
}

/** A file that is not a PDF or a picture: the text that was read from it. */
export function TextReader({ attachment, query, pageIndex, request, onClose }: Props) {
  const { t } = useTranslation('reader')
  const scroll = useRef<HTMLDivElement>(null)
  const findInput = useRef<HTMLInputElement>(null)
  const find = useFindText(query, request)
  const found = useTextMarks(attachment, find)
  const start = () => ({
    pageIndex: pageIndex ?? 0,
    thisPageOnly: pageIndex !== null && !find.byHand,
  })
  const cursor = useMarkCursor(found.marks, `${request} ${pageIndex}`, start, () => pageIndex ?? 0)
  useFindKeys(cursor.next, cursor.previous)

  const { document } = found
  useEffect(() => {
    if (document === undefined) return
    const target =
      cursor.cursor.index === null
        ? scroll.current?.querySelector(`[data-page-index="${pageIndex ?? 0}"]`)
        : scroll.current?.querySelector(`[data-mark-index="${cursor.cursor.index}"]`)
    target?.scrollIntoView({ block: cursor.cursor.index === null ? 'start' : 'center' })
  }, [document, cursor.cursor, pageIndex])

  const problem = attachment.problem ?? found.problem
  const empty = document?.pages.every((page) => page.text.trim() === '') ?? false
  return (
    <section
      className={classes.reader}
      aria-label={attachment.name}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== 'f') return
        event.preventDefault()
        findInput.current?.select()
      }}
    >
      <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
        <Title order={2} size="sm" fw={600} lineClamp={1} className={classes.grow ?? ''}>
          {attachment.name}
        </Title>
        <div className={classes.end}>
          <FindBar
            find={find}
            found={found}
            cursor={cursor}
            inputRef={findInput}
            onLeave={() => scroll.current?.focus()}
          />
          {onClose !== undefined && (
            <ToolButton label={t('close')} icon={IconX} onClick={onClose} />
          )}
        </div>
      </div>
      {!empty && document !== undefined && <TextNotice attachment={attachment} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keyboard */}
      <div ref={scroll} className={textClasses.scroll} tabIndex={0}>
        {document === undefined && found.searching && (
          <Center h="100%">
            <Loader aria-label={t('loading')} />
          </Center>
        )}
        {(empty || document === undefined) && problem !== null && (
          <ProblemScreen problem={problem} name={attachment.name} />
        )}
        {empty && problem === null && (
          <Text c="dimmed" p="xl" ta="center">
            {t(attachment.text === 'pending' ? 'text.pending' : 'text.empty')}
          </Text>
        )}
        {!empty && document !== undefined && (
          <TextPages document={document} current={cursor.cursor.index} />
        )}
      </div>
    </section>
  )
}
