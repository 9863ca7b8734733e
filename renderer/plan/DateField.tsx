import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDate, showDate } from '../app/dates.ts'

interface DateFieldProps {
  label: string
  /** ISO. */
  value: string | null
  onChange(iso: string | null): void
}

/** A date as clerks type it, told as soon as it is one. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? showDate(value)
  const wrong = parseDate(text) === undefined
  return (
    <TextInput
      label={label}
      placeholder={t('plan.datePlaceholder')}
      autoComplete="off"
      value={text}
      error={wrong && typed === null ? t('plan.dateWrong') : null}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        const iso = parseDate(event.currentTarget.value)
        if (iso !== undefined) onChange(iso)
      }}
      onBlur={() => {
        if (!wrong) setTyped(null)
      }}
    />
  )
}
