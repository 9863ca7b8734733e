import { Group, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageNumberFor } from './page-number.ts'

interface Props {
  readonly pageNumber: number
  readonly pagesCount: number
  readonly pageLabels: readonly string[] | null
  readonly onGo: (pageNumber: number) => void
}

/** Shows the page that is being read and takes another one, by its printed number or its count. */
export function PageBox({ pageNumber, pagesCount, pageLabels, onGo }: Props) {
  const { t } = useTranslation('reader')
  const [draft, setDraft] = useState<string | null>(null)
  const label = pageLabels?.[pageNumber - 1] ?? String(pageNumber)

  function commit() {
    const wanted = draft === null ? null : pageNumberFor(draft, pagesCount, pageLabels)
    setDraft(null)
    if (wanted !== null) onGo(wanted)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') {
      commit()
      event.currentTarget.select()
    }
    if (event.key === 'Escape') setDraft(null)
  }

  return (
    <Group gap={6} wrap="nowrap">
      <TextInput
        size="xs"
        w="3.2rem"
        styles={{ input: { textAlign: 'right' } }}
        value={draft ?? label}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
        aria-label={t('page.box')}
        data-testid="page-box"
      />
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {pageLabels === null
          ? t('page.of', { count: pagesCount })
          : t('page.labelled', { number: pageNumber, count: pagesCount })}
      </Text>
    </Group>
  )
}
