import { ActionIcon, Group, Menu, Text, Tooltip } from '@mantine/core'
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconMoon,
  IconSettings,
  IconSun,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Settings } from '../../preload/model.ts'
import { useSettings } from '../api/queries.ts'
import { useChangeSettings } from './use-change-settings.ts'
import { useDialogs } from './use-dialogs.tsx'
import { useFixed } from './use-fixed.ts'

const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const
const themes = Settings.shape.theme.unwrap().options

/** Language, light or dark, keys and settings: at the end of every header; a narrow one has the first two in the settings only. */
export function HeaderSwitches() {
  const { t } = useTranslation()
  const { data } = useSettings()
  const change = useChangeSettings()
  const isFixed = useFixed()
  const { showSettings, showKeys } = useDialogs()
  const other = data?.language === 'en' ? 'vi' : 'en'
  const Theme = icons[data?.theme ?? 'auto']
  const button = { variant: 'subtle', color: 'gray', size: 'lg' } as const
  return (
    <Group gap={2} wrap="nowrap" flex="none" data-tour="help">
      <Group gap={2} wrap="nowrap" visibleFrom="md">
        <Tooltip label={t(`settings.choices.language.${other}`)}>
          <ActionIcon
            {...button}
            // What is seen comes first in the name, for those who speak it (WCAG 2.5.3).
            aria-label={`${data?.language ?? 'vi'}: ${t('settings.switchLanguage', {
              language: t(`settings.choices.language.${other}`),
            })}`}
            disabled={isFixed('language')}
            onClick={() => change({ language: other })}
          >
            <Text size="sm" fw={600} tt="uppercase" component="span">
              {data?.language ?? 'vi'}
            </Text>
          </ActionIcon>
        </Tooltip>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              {...button}
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
      </Group>
      <Tooltip label={t('keys.title')}>
        <ActionIcon {...button} aria-label={t('keys.title')} onClick={showKeys}>
          <IconKeyboard size="1.2rem" stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('settings.title')}>
        <ActionIcon {...button} aria-label={t('settings.title')} onClick={() => showSettings()}>
          <IconSettings size="1.2rem" stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}
