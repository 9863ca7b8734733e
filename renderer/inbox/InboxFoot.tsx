import { ActionIcon, Button, Group, Kbd, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowsJoin,
  IconCheck,
  IconTrash,
} from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './inbox.module.css'

interface InboxFootProps {
  confirmButton: Ref<HTMLButtonElement>
  canGoBack: boolean
  hasNext: boolean
  onConfirm(): void
  onSkip(): void
  onBack(): void
  onTrash(): void
  /** Merges with the neighbour: parts of one paper come as files of their own from many scanners. */
  onMerge(into: 'previous' | 'this'): void
}

/** Stays where it is from plan to plan, and keeps the focus. */
export function InboxFoot(o: InboxFootProps) {
  const { t } = useTranslation()
  return (
    <Group className={classes.foot} justify="space-between" gap="xs">
      <Group gap={6} wrap="nowrap">
        <Button
          size="sm"
          px="sm"
          variant="default"
          disabled={!o.canGoBack}
          leftSection={<IconArrowLeft size="1rem" />}
          title="Ctrl Page Up"
          onClick={o.onBack}
        >
          {t('inbox.back')}
        </Button>
        <Button
          size="sm"
          px="sm"
          variant="default"
          rightSection={<IconArrowRight size="1rem" />}
          title="Ctrl Page Down"
          onClick={o.onSkip}
        >
          {t('inbox.skip')}
        </Button>
        <Menu position="top-start" width="20rem">
          <Menu.Target>
            <Tooltip label={t('inbox.regroup')}>
              <ActionIcon size="lg" variant="default" aria-label={t('inbox.regroup')}>
                <IconArrowsJoin size="1.1rem" />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={!o.canGoBack} onClick={() => o.onMerge('previous')}>
              {t('inbox.mergePrevious')}
            </Menu.Item>
            <Menu.Item disabled={!o.hasNext} onClick={() => o.onMerge('this')}>
              {t('inbox.mergeNext')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Tooltip label={t('plan.trash')}>
          <ActionIcon size="lg" variant="default" aria-label={t('plan.trash')} onClick={o.onTrash}>
            <IconTrash size="1.1rem" />
          </ActionIcon>
        </Tooltip>
      </Group>
      <Button
        ref={o.confirmButton}
        size="sm"
        px="md"
        flex="none"
        leftSection={<IconCheck size="1rem" />}
        rightSection={
          <Kbd size="xs" visibleFrom="sm">
            Ctrl ↵
          </Kbd>
        }
        onKeyDown={(event) => {
          // A key that is held down would confirm what nobody has seen.
          if (event.repeat) event.preventDefault()
        }}
        onClick={o.onConfirm}
      >
        {t('inbox.confirm')}
      </Button>
    </Group>
  )
}
