import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { themes } from '../../preload/choices.ts'
import { useSettings } from '../api/queries.ts'
import { useChangeSettings } from './use-change-settings.ts'
import { useFixed } from './use-fixed.ts'

const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const

/** Light, dark, or as the system is. */
export function ThemeMenu() {
  const { t } = useTranslation()
  const { data } = useSettings()
  const change = useChangeSettings()
  const isFixed = useFixed()
  const Theme = icons[data?.theme ?? 'auto']
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('settings.theme')}
          title={t('settings.theme')}
          disabled={isFixed('theme')}
        >
          <Theme size="1.2rem" stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {themes.map((theme) => {
          const Icon = icons[theme]
          return (
            <Menu.Item
              key={theme}
              leftSection={<Icon size="1rem" />}
              rightSection={data?.theme === theme && <IconCheck size="1rem" />}
              onClick={() => change({ theme })}
            >
              {t(`settings.choices.theme.${theme}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
