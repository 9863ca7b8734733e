import { Button, Group, Input, Text } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PathText } from './PathText.tsx'

interface FolderFieldProps {
  label: string
  help: string
  /** What the button says. */
  pick: string
  path: string | null
  disabled?: boolean
  onPick(path: string): void
}

/** A folder that is chosen in the system's dialog. */
export function FolderField({ label, help, pick, path, disabled, onPick }: FolderFieldProps) {
  const { t } = useTranslation()
  const ask = async () => {
    const picked = await vanKho.dialogs.pickFolder({ title: label })
    if (picked.ok && picked.value !== null) onPick(picked.value)
  }
  return (
    <Input.Wrapper label={label} description={help} labelElement="div">
      <Group mt={6} wrap="nowrap" align="center">
        <Button
          variant="default"
          flex="none"
          disabled={disabled ?? false}
          leftSection={<IconFolder size="1rem" />}
          onClick={() => void ask()}
        >
          {pick}
        </Button>
        {path === null ? (
          <Text size="sm" c="dimmed">
            {t('archive.noPlace')}
          </Text>
        ) : (
          <PathText path={path} />
        )}
      </Group>
    </Input.Wrapper>
  )
}
