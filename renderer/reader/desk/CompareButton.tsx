import { ActionIcon, Menu } from '@mantine/core'
import { IconLayoutColumns } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from '../toolbar/ToolButton.tsx'
import { ToolMenu } from '../toolbar/ToolMenu.tsx'
import classes from './desk.module.css'
import type { Tab } from './tabs.ts'

interface Props {
  /** The documents that can lie beside the one that is read. */
  readonly others: readonly Tab[]
  readonly comparing: boolean
  /** Null ends the comparison. */
  readonly onBeside: (tab: Tab | null) => void
}

/** Lays a second document beside the first one; of several, the person says which. */
export function CompareButton({ others, comparing, onBeside }: Props) {
  const { t } = useTranslation('reader')
  if (comparing || others.length < 2) {
    return (
      <ToolButton
        label={t(comparing ? 'desk.endComparing' : 'desk.compare')}
        icon={IconLayoutColumns}
        pressed={comparing}
        disabled={!comparing && others.length === 0}
        onClick={() => onBeside(comparing ? null : (others[0] ?? null))}
      />
    )
  }
  return (
    <ToolMenu
      target={
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('desk.compare')}
          title={t('desk.compare')}
        >
          <IconLayoutColumns size="1.1rem" stroke={1.6} aria-hidden />
        </ActionIcon>
      }
    >
      <Menu.Label>{t('desk.compareWith')}</Menu.Label>
      {others.toReversed().map((tab) => (
        <Menu.Item key={tab.attachment.sha256} onClick={() => onBeside(tab)}>
          <span className={classes.choice} title={tab.attachment.name}>
            {tab.attachment.name}
          </span>
        </Menu.Item>
      ))}
    </ToolMenu>
  )
}
