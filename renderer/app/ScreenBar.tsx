import { Button, Group, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { PropsWithChildren } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ScreenBar.module.css'

interface ScreenBarProps {
  title: string
  onLeave(): void
}

/** Above a screen that stands in the list's place: what it is, what it offers, and the way back. */
export function ScreenBar({ title, onLeave, children }: PropsWithChildren<ScreenBarProps>) {
  const { t } = useTranslation()
  const head = useRef<HTMLHeadingElement>(null)
  // What had the focus is gone with the screen before.
  useEffect(() => head.current?.focus(), [])
  return (
    <Group className={classes.bar} px="md" py={6} gap="sm" wrap="nowrap">
      <Title ref={head} order={2} size="h5" flex="none" mie="auto" tabIndex={-1}>
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
