import { Input, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { zooms } from '../../preload/choices.ts'
import { useSettings } from '../api/queries.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { useChangeSettings } from './use-change-settings.ts'
import { useFixed } from './use-fixed.ts'

/** How the program speaks and looks, and whose name the history shows; each choice takes effect at once. */
export function GeneralSection() {
  return (
    <Stack gap="md">
      <ChoiceField name="language" />
      <ChoiceField name="theme" />
      <ChoiceField name="density" />
      <ZoomField />
      <PersonField />
    </Stack>
  )
}

function ZoomField() {
  const { t, i18n } = useTranslation()
  const { data } = useSettings()
  const change = useChangeSettings()
  const isFixed = useFixed()
  if (!data) return null
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  return (
    <Input.Wrapper
      label={t('settings.zoom')}
      description={t('settings.zoomHelp')}
      labelElement="div"
    >
      <SegmentedControl
        fullWidth
        mt={6}
        aria-label={t('settings.zoom')}
        value={String(data.zoom)}
        disabled={isFixed('zoom')}
        data={zooms.map((zoom) => ({
          value: String(zoom),
          label: percent.format(zoom),
        }))}
        onChange={(value) => {
          const zoom = zooms.find((one) => one === Number(value))
          if (zoom) change({ zoom })
        }}
      />
    </Input.Wrapper>
  )
}

function PersonField() {
  const { t } = useTranslation()
  const { data } = useSettings()
  const change = useChangeSettings()
  const isFixed = useFixed()
  const [typed, setTyped] = useState<string | null>(null)
  if (!data) return null
  const keep = () => {
    if (typed !== null && typed.trim() !== data.person) change({ person: typed.trim() })
    setTyped(null)
  }
  return (
    <TextInput
      label={t('settings.person')}
      description={t('settings.personHelp')}
      maxLength={100}
      disabled={isFixed('person')}
      value={typed ?? data.person}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
      }}
    />
  )
}
