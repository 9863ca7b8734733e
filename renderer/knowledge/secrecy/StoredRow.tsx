import { Badge, Box, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SecretFile } from '../../../preload/knowledge.ts'
import { useAct } from '../../app/workspace.tsx'
import { useDecideSecret } from './use-decide-secret.ts'

/** A file whose mark was only found after it was stored: recognition, an older version, another machine's package. */
export function StoredRow({ file, onClose }: { file: SecretFile; onClose(): void }) {
  const { t } = useTranslation('knowledge')
  const act = useAct()
  const { keep, remove, deciding } = useDecideSecret()
  const { planId, sha256, pageIndex } = file
  return (
    <Group gap="sm" wrap="nowrap" role="listitem">
      <Badge color="red" variant="light" flex="none" tt="none">
        {file.degree}
      </Badge>
      <Box flex={1} miw={0}>
        <Text size="sm" truncate>
          {file.fileName}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {[file.number, file.title].filter(Boolean).join(' · ')}
        </Text>
      </Box>
      <Button
        size="compact-sm"
        variant="subtle"
        flex="none"
        onClick={() => {
          act({
            do: 'read',
            planId,
            sha256,
            pageIndex,
            query: '',
            place: { sha256, pageIndex, range: file.range },
          })
          onClose()
        }}
      >
        {t('secrecy.look')}
      </Button>
      <Button size="compact-sm" flex="none" loading={deciding} onClick={() => remove(planId)}>
        {t('secrecy.remove')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        flex="none"
        disabled={deciding}
        onClick={() => keep(sha256)}
      >
        {t('secrecy.keep')}
      </Button>
    </Group>
  )
}
