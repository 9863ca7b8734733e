import { Badge, Box, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportItem } from '../../../preload/model.ts'
import { useImport } from '../../importing/use-import.ts'

/** A file that waits outside of the archive. */
export function HeldRow({ item }: { item: ImportItem }) {
  const { t } = useTranslation('knowledge')
  const { cancel, keepSecrets } = useImport()
  return (
    <Group gap="sm" wrap="nowrap" role="listitem">
      <Badge color="red" variant="light" flex="none" tt="none">
        {String(item.problem?.params.degree ?? '')}
      </Badge>
      <Box flex={1} miw={0}>
        <Text size="sm" truncate>
          {item.name}
        </Text>
        <Text size="xs" c="dimmed" truncate title={item.path}>
          {item.path}
        </Text>
      </Box>
      <Button size="compact-sm" flex="none" onClick={() => cancel([item.id])}>
        {t('secrecy.leave')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        flex="none"
        onClick={() => keepSecrets([item.id])}
      >
        {t('secrecy.storeAnyway')}
      </Button>
    </Group>
  )
}
