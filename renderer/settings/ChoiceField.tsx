import { Input, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { densities, languages, themes } from '../../preload/choices.ts'
import { useSettings } from '../api/queries.ts'
import { useChangeSettings } from './use-change-settings.ts'
import { useFixed } from './use-fixed.ts'

const choices = { language: languages, theme: themes, density: densities } as const

interface ChoiceFieldProps {
  name: keyof typeof choices
  /** Without the line that explains it. */
  brief?: boolean
}

/** One setting of a few values; it takes effect at once. */
export function ChoiceField({ name, brief = false }: ChoiceFieldProps) {
  const { t } = useTranslation()
  const { data } = useSettings()
  const isFixed = useFixed()
  const change = useChangeSettings()
  if (!data) return null
  return (
    <Input.Wrapper
      label={t(`settings.${name}`)}
      description={brief ? null : t(`settings.${name}Help`)}
      labelElement="div"
    >
      <SegmentedControl
        fullWidth
        mt={6}
        aria-label={t(`settings.${name}`)}
        value={data[name]}
        disabled={isFixed(name)}
        data={choices[name].map((value) => ({
          value,
          label: t(`settings.choices.${name}.${value}`),
        }))}
        onChange={(value) => {
          const chosen = choices[name].find((one) => one === value)
          if (chosen) change({ [name]: chosen })
        }}
      />
    </Input.Wrapper>
  )
}
