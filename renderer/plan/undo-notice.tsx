import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'

/** Long enough to read the sentence and to reach the button. */
const shownMs = 10_000

/** Says what was done, with the way back. */
export function notifyDone(text: string, onUndo: (() => void) | null): void {
  const id = notifications.show({
    color: 'green',
    autoClose: shownMs,
    message: (
      <UndoNotice
        text={text}
        onUndo={
          onUndo &&
          (() => {
            notifications.hide(id)
            onUndo()
          })
        }
      />
    ),
  })
}

function UndoNotice({ text, onUndo }: { text: string; onUndo: (() => void) | null }) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{text}</Text>
      {onUndo && (
        <Button size="compact-sm" variant="light" flex="none" onClick={onUndo}>
          {t('plan.undo')}
        </Button>
      )}
    </Group>
  )
}
