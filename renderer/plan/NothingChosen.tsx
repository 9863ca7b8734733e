import { Button, Center, Group, Kbd, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconFileSearch, IconRoute } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTour } from '../tour/use-tour.ts'

const tips = [
  { keys: ['Ctrl', 'F'], says: 'search' },
  { keys: ['Ctrl', 'K'], says: 'palette' },
  { keys: ['↑', '↓'], says: 'move' },
  { keys: ['1', '…', '6'], says: 'areas' },
  { keys: ['?'], says: 'help' },
] as const

/** The right pane before anything is chosen: what to do next. */
export function NothingChosen() {
  const { t } = useTranslation()
  const startTour = useTour()
  return (
    <Center mih="100%" p="xl">
      <Stack align="center" gap="md" maw="26rem">
        <ThemeIcon size={56} radius="xl" variant="light">
          <IconFileSearch size="1.8rem" stroke={1.4} />
        </ThemeIcon>
        <Text ta="center">{t('plan.choose')}</Text>
        <Stack gap={6}>
          {tips.map(({ keys, says }) => (
            <Group key={says} gap="xs" wrap="nowrap">
              <Group gap={4} w="6.5rem" justify="end" wrap="nowrap" flex="none">
                {keys.map((key) => (
                  <Kbd key={key} size="xs">
                    {key}
                  </Kbd>
                ))}
              </Group>
              <Text size="sm" c="dimmed">
                {t(`plan.tips.${says}`)}
              </Text>
            </Group>
          ))}
        </Stack>
        <Button variant="subtle" leftSection={<IconRoute size="1.1rem" />} onClick={startTour}>
          {t('welcome:tour.start')}
        </Button>
      </Stack>
    </Center>
  )
}
