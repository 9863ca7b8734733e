import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconSettings } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { keys, useSettings } from '../api/queries.ts'

const themes = ['auto', 'light', 'dark'] as const
const languages = ['vi', 'en'] as const

export function SettingsMenu() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data } = useSettings()
  const { mutate } = useMutation({
    mutationFn: (change: Partial<Settings>) => answer(vanKho.settings.set(change)),
    onSuccess: (settings) => client.setQueryData(keys.settings, settings),
    onError: notifyError,
  })
  const mark = (chosen: boolean) => (chosen ? <IconCheck size="1rem" /> : null)
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('settings.title')}>
          <IconSettings size="1.3rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('settings.theme')}</Menu.Label>
        {themes.map((theme) => (
          <Menu.Item
            key={theme}
            rightSection={mark(data?.theme === theme)}
            onClick={() => mutate({ theme })}
          >
            {t(`settings.themes.${theme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('settings.language')}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            rightSection={mark(data?.language === language)}
            onClick={() => mutate({ language })}
          >
            {t(`settings.languages.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
