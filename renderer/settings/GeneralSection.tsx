import { Input, SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Settings } from '../../preload/model.ts'
import { useSettings } from '../api/queries.ts'
import { useChangeSettings } from './use-change-settings.ts'

const { language, theme, density } = Settings.shape
const choices = {
  language: language.unwrap().options,
  theme: theme.unwrap().options,
  density: density.unwrap().options,
} as const
const names = ['language', 'theme', 'density'] as const

/** How the program speaks and looks; each choice takes effect at once. */
export function GeneralSection() {
  const { t } = useTranslation()
  const { data } = useSettings()
  const change = useChangeSettings()
  if (!data) return null
  return (
    <Stack gap="md">
      {names.map((name) => (
        <Input.Wrapper
          key={name}
          label={t(`settings.${name}`)}
          description={t(`settings.${name}Help`)}
          labelElement="div"
        >
          <SegmentedControl
            fullWidth
            mt={6}
            aria-label={t(`settings.${name}`)}
            value={data[name]}
            data={choices[name].map((value) => ({
              value,
              label: t(`settings.choices.${name}.${value}`),
            }))}
            onChange={(value) => {
              const chosen = Settings.safeParse({ ...data, [name]: value })
              if (chosen.success) change(chosen.data)
            }}
          />
        </Input.Wrapper>
      ))}
    </Stack>
  )
}
