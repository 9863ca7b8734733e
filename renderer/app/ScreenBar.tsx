import { Button, Group, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { PropsWithChildren } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ScreenBar.module.css'

interface ScreenBarProps {
  title: string
  onLeave(): void
}

/** Above a screen that stands in the list's place: what it is, what it offers, and the way back. */
export function ScreenBar({ title, onLeave, children }: PropsWithChildren<ScreenBarProps>) {
  const { t } = useTranslation()
  return (
    <Group className={classes.bar} px="md" py={6} gap="sm" wrap="nowrap">
      <Title order={2} size="h5" flex="none" mie="auto">
        {title}
      </Title>
      {children}
      <Button
        size="compact-sm"
        variant="subtle"
        flex="none"
        leftSection={<IconX size="1rem" />}
        onClick={onLeave}
      >
        {t('backToList')}
      </Button>
    </Group>
  )
}
