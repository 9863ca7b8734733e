import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Stamp } from '../../preload/model.ts'
import { parseDate, showDate } from '../app/dates.ts'
import { useDraft } from './use-draft.ts'

interface DraftDateProps {
  label: string
  /** ISO. */
  value: string | null
  revision: Stamp
  onSave(iso: string | null, base: Stamp): void
  /** What is odd about the day that was saved. */
  problem?: string | null
}

/** A date as clerks type it: 23/9/21. What is no day is said, and not saved. */
export function DraftDate({ label, value, revision, onSave, problem = null }: DraftDateProps) {
  const { t } = useTranslation()
  const draft = useDraft(showDate(value), revision, (text, base) => {
    const iso = parseDate(text)
    if (iso !== undefined && iso !== value) onSave(iso, base)
  })
  const wrong = parseDate(draft.value) === undefined
  return (
    <TextInput
      label={label}
      placeholder={t('plan.datePlaceholder')}
      inputMode="numeric"
      autoComplete="off"
      value={draft.value}
      error={wrong && draft.value.length >= fullDateLength ? t('plan.dateWrong') : problem}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={() => {
        // A wrong date stays in sight until it is mended or given up with Escape.
        if (!wrong) draft.onBlur()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') draft.onDiscard()
        if (event.key === 'Enter' && !wrong) draft.onBlur()
      }}
    />
  )
}

/** "1/1/21": shorter is still being typed. */
const fullDateLength = 6
