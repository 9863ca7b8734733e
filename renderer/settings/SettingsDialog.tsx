import { Box, ScrollArea, Tabs, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../api/queries.ts'
import { PolicyNotice } from './PolicyNotice.tsx'
import { Section } from './Section.tsx'
import classes from './SettingsDialog.module.css'
import type { SectionId } from './sections.ts'
import { sections } from './sections.ts'

interface SettingsDialogProps {
  start: SectionId
  onClose(): void
}

/** Every setting by section; each choice takes effect at once. */
export function SettingsDialog({ start, onClose }: SettingsDialogProps) {
  const { t } = useTranslation()
  const { data: status } = useStatus()
  const [chosen, setChosen] = useState(start)
  const open = status?.state === 'open'
  const shown = sections.filter(({ archive }) => open || !archive)
  const at = shown.find(({ id }) => id === chosen) ?? shown[0]
  const choose = (value: string | null) => {
    const next = shown.find(({ id }) => id === value)
    if (next) setChosen(next.id)
  }
  return (
    <Tabs
      orientation="vertical"
      keepMounted={false}
      value={at?.id ?? null}
      onChange={choose}
      className={classes.tabs ?? ''}
    >
      <Tabs.List className={classes.list} aria-label={t('settings.sections.label')}>
        {shown.map(({ id, Icon }) => (
          <Tabs.Tab
            key={id}
            value={id}
            data-autofocus={id === at?.id || undefined}
            classNames={{ tabLabel: classes.tab }}
            leftSection={<Icon size="1.1rem" stroke={1.6} aria-hidden />}
          >
            {t(`settings.sections.${id}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {shown.map(({ id }) => (
        <Tabs.Panel key={id} value={id} className={classes.panel}>
          <ScrollArea h="100%" type="auto" viewportProps={{ tabIndex: 0 }}>
            <Box pl="lg" pr="md" pb="md">
              <Title order={2} size="h4" mb="sm">
                {t(`settings.sections.${id}`)}
              </Title>
              <PolicyNotice id={id} />
              <Section id={id} onGo={setChosen} onClose={onClose} />
            </Box>
          </ScrollArea>
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
