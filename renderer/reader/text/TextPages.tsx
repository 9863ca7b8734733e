import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentText } from '../../../preload/model.ts'
import { MarkedText } from '../marks/MarkedText.tsx'
import classes from './text.module.css'

interface Props {
  readonly document: DocumentText
  readonly current: number | null
}

/** Numbers each page's first mark, and the page itself. */
function numbered(document: DocumentText) {
  let firstMark = 0
  return document.pages.map((page, pageIndex) => {
    const row = { ...page, pageIndex, firstMark }
    firstMark += page.marks.length
    return row
  })
}

export function TextPages({ document, current }: Props) {
  const { t } = useTranslation('reader')
  const pages = useMemo(() => numbered(document), [document])
  return pages.map((page) => (
    <article key={page.pageIndex} className={classes.page} data-page-index={page.pageIndex}>
      {pages.length > 1 && (
        <Text size="xs" c="dimmed" mb="xs">
          {t('page.name', { number: page.pageIndex + 1 })}
        </Text>
      )}
      <div className={classes.text} data-page-text={page.pageIndex}>
        <MarkedText
          text={page.text}
          marks={page.marks}
          firstIndex={page.firstMark}
          current={current}
        />
      </div>
    </article>
  ))
}
