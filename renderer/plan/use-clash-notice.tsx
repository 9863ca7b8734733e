import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Plan, PlanChange } from '../../preload/model.ts'
import { useFieldWords } from './use-field-words.ts'

/** Says what both sides wrote where a plan was changed by two, and lets the person choose. */
export function useClashNotice() {
  const { t } = useTranslation()
  const words = useFieldWords()
  return (theirs: Plan, change: PlanChange, fields: readonly string[], onKeepMine: () => void) => {
    const wanted: Readonly<Record<string, unknown>> = change
    const there: Readonly<Record<string, unknown>> = { ...theirs }
    const id = `clash-${theirs.id}`
    notifications.show({
      id,
      color: 'orange',
      autoClose: false,
      title: t('plan.clash'),
      message: (
        <Stack gap="xs">
          {fields.map((field) => (
            <div key={field}>
              <Text size="sm" fw={600}>
                {t(`plan.fields.${field}`)}
              </Text>
              <Text size="sm">
                {t('plan.clashTheirs', { value: words(field, there[field]) || t('plan.nothing') })}
              </Text>
              <Text size="sm">
                {t('plan.clashMine', { value: words(field, wanted[field]) || t('plan.nothing') })}
              </Text>
            </div>
          ))}
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => notifications.hide(id)}>
              {t('plan.keepTheirs')}
            </Button>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                notifications.hide(id)
                onKeepMine()
              }}
            >
              {t('plan.keepMine')}
            </Button>
          </Group>
        </Stack>
      ),
    })
  }
}
