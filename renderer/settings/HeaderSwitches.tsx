import { ActionIcon, Group, Text } from '@mantine/core'
import { IconKeyboard, IconSettings } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../api/queries.ts'
import { Hint } from '../app/Hint.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'
import { useChangeSettings } from './use-change-settings.ts'
import { useDialogs } from './use-dialogs.tsx'
import { useFixed } from './use-fixed.ts'

/** Language, light or dark, keys and settings: at the end of every header; a narrow one has the first two in the settings only. */
export function HeaderSwitches() {
  const { t } = useTranslation()
  const { data } = useSettings()
  const change = useChangeSettings()
  const isFixed = useFixed()
  const { showSettings, showKeys } = useDialogs()
  const other = data?.language === 'en' ? 'vi' : 'en'
  const button = { variant: 'subtle', color: 'gray', size: 'lg' } as const
  return (
    <Group gap={2} wrap="nowrap" flex="none" data-tour="help">
      <Group gap={2} wrap="nowrap" visibleFrom="md">
        <Hint label={t(`settings.choices.language.${other}`)}>
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
        </Hint>
        <ThemeMenu />
      </Group>
      <Hint label={t('keys.title')}>
        <ActionIcon {...button} aria-label={t('keys.title')} onClick={showKeys}>
          <IconKeyboard size="1.2rem" stroke={1.6} />
        </ActionIcon>
      </Hint>
      <Hint label={t('settings.title')}>
        <ActionIcon {...button} aria-label={t('settings.title')} onClick={() => showSettings()}>
          <IconSettings size="1.2rem" stroke={1.6} />
        </ActionIcon>
      </Hint>
    </Group>
  )
}
