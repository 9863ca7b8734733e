import { useMantineColorScheme } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import type { Settings } from '../../preload/model.ts'
import { useSettings } from '../api/queries.ts'
import { changeLanguage } from './language.ts'

/** Tells the language, the theme and main what the person has chosen; shows nothing itself. */
export function AppliedSettings() {
  const { data } = useSettings()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  // Mantine hands out a new setter with each render; only new settings are a reason to apply them.
  const apply = useEffectEvent((settings: Settings) => {
    void changeLanguage(settings.language)
    if (settings.theme !== colorScheme) setColorScheme(settings.theme)
    void vanKho.app.setTheme({ theme: settings.theme })
    void vanKho.app.setZoom({ factor: settings.zoom })
  })
  useEffect(() => {
    if (data) apply(data)
  }, [data])
  return null
}
