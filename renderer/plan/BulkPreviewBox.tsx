import { Alert, Button, Group, List, Text } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BulkPreview } from '../../preload/model.ts'
import { useFieldWords } from './use-field-words.ts'

interface BulkPreviewBoxProps {
  preview: BulkPreview
  /** How many plans are chosen. */
  all: number
  saving: boolean
  onApply(): void
  onDiscard(): void
}

/** Says exactly what the change will do, before it does it. */
export function BulkPreviewBox({ preview, all, saving, onApply, onDiscard }: BulkPreviewBoxProps) {
  const { t } = useTranslation()
  const words = useFieldWords()
  return (
    <Alert
      variant="light"
      icon={<IconChecklist />}
      title={t('bulk.preview')}
      role="region"
      aria-label={t('bulk.preview')}
    >
      <List size="sm" spacing={2} listStyleType="disc" aria-live="polite">
        {preview.parts.map(({ act, field, value, plans }) => {
          const said = words(field, value)
          return (
            <List.Item key={`${act} ${field} ${said}`}>
              {t(`bulk.will.${act}`, { field: t(`plan.fields.${field}`), value: said, plans })}
              {plans < all && (
                <Text span inherit c="dimmed">
                  {t(`bulk.rest.${act}`, { count: all - plans })}
                </Text>
              )}
            </List.Item>
          )
        })}
      </List>
      <Group mt="sm" gap="xs">
        <Button size="sm" loading={saving} disabled={preview.plans === 0} onClick={onApply}>
          {t('bulk.apply', { count: preview.plans })}
        </Button>
        <Button size="sm" variant="subtle" onClick={onDiscard}>
          {t('bulk.discard')}
        </Button>
      </Group>
    </Alert>
  )
}
