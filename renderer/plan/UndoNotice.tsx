import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** What was done, and the way back. */
export function UndoNotice({ text, onUndo }: { text: string; onUndo(): void }) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{text}</Text>
      <Button size="compact-sm" variant="light" onClick={onUndo}>
        {t('plan.undo')}
      </Button>
    </Group>
  )
}
