import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'

/** Long enough to read the sentence and to reach the button. */
const shownMs = 10_000

/** Only the last action can be taken back, so only one notice may offer it. */
const undoId = 'undo'

/** Says what was done, with the way back. */
export function notifyDone(text: string, onUndo: (() => void) | null): void {
  hideUndo()
  notifications.show({
    ...(onUndo ? { id: undoId } : {}),
    color: 'green',
    autoClose: shownMs,
    message: <UndoNotice text={text} onUndo={onUndo} />,
  })
}

/** Something else was done meanwhile: the button would take that back. */
export const hideUndo = (): string => notifications.hide(undoId)

function UndoNotice({ text, onUndo }: { text: string; onUndo: (() => void) | null }) {
  const { t } = useTranslation()
  return (
    <Group justify="end" gap="xs">
      <Text size="sm" flex="1 1 14rem">
        {text}
      </Text>
      {onUndo && (
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            hideUndo()
            onUndo()
          }}
        >
          {t('plan.undo')}
        </Button>
      )}
    </Group>
  )
}
