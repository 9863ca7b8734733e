import {
  ActionIcon,
  Button,
  Group,
  Loader,
  Menu,
  SegmentedControl,
  Select,
  Text,
} from '@mantine/core'
import {
  IconCheck,
  IconDots,
  IconPlus,
  IconRestore,
  IconTrash,
  IconTrashX,
} from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment, Plan } from '../../preload/model.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { useImport } from '../importing/use-import.ts'
import classes from './plan.module.css'
import { useBulk } from './use-bulk.ts'
import { useAskPurge } from './use-purge-question.tsx'
import type { SavePlan } from './use-save.ts'

interface PlanHeaderProps {
  plan: Plan
  /** The file that is open; null while the facts are shown. */
  reading: Attachment | null
  save: SavePlan
  saving: boolean
}

export function PlanHeader({ plan, reading, save, saving }: PlanHeaderProps) {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  return (
    <Group className={classes.header} wrap="nowrap" gap="sm" px="sm" py={4}>
      <SegmentedControl
        size="xs"
        flex="none"
        aria-label={t('plan.view')}
        value={reading ? 'read' : 'info'}
        data={[
          { value: 'info', label: t('plan.info') },
          { value: 'read', label: t('plan.read'), disabled: plan.attachments.length === 0 },
        ]}
        onChange={(view) => act({ do: 'view', view: view === 'read' ? 'read' : 'info' })}
      />
      {reading && (
        <Text size="sm" fw={600} flex="0 1 auto" miw={0} maw="12rem" truncate title={plan.title}>
          {plan.number || t('list.noNumber')}
        </Text>
      )}
      {reading && plan.attachments.length > 1 ? (
        <Select
          size="xs"
          className={classes.grow ?? ''}
          aria-label={t('plan.file')}
          allowDeselect={false}
          value={reading.sha256}
          data={plan.attachments.map(({ sha256, name }) => ({ value: sha256, label: name }))}
          onChange={(sha256) => {
            if (sha256)
              act({ do: 'read', planId: plan.id, sha256, pageIndex: null, query: state.search })
          }}
        />
      ) : (
        <Text size="sm" c="dimmed" truncate className={classes.grow ?? ''} title={plan.title}>
          {reading ? plan.title : ''}
        </Text>
      )}
      {saving && <Loader size="xs" aria-label={t('plan.saving')} />}
      {plan.review === 'inbox' && plan.deletedAt === null && (
        <Button
          size="compact-sm"
          flex="none"
          leftSection={<IconCheck size="1rem" />}
          onClick={() => save({ review: 'confirmed' })}
        >
          {t('plan.confirm')}
        </Button>
      )}
      <PlanMenu plan={plan} save={save} />
    </Group>
  )
}

function PlanMenu({ plan, save }: { plan: Plan; save: SavePlan }) {
  const { t } = useTranslation()
  const { pickInto } = useImport()
  const bulk = useBulk()
  const askPurge = useAskPurge()
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Menu position="bottom-end" width="16rem">
      <Menu.Target>
        <ActionIcon ref={button} variant="subtle" color="gray" aria-label={t('plan.menu')}>
          <IconDots size="1.1rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size="1rem" />} onClick={() => pickInto(plan.id)}>
          {t('plan.attach')}
        </Menu.Item>
        {plan.review === 'confirmed' && (
          <Menu.Item
            leftSection={<IconRestore size="1rem" />}
            onClick={() => save({ review: 'inbox' })}
          >
            {t('plan.unconfirm')}
          </Menu.Item>
        )}
        <Menu.Divider />
        {plan.deletedAt === null ? (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size="1rem" />}
            onClick={() => bulk.trash([plan.id])}
          >
            {t('plan.trash')}
          </Menu.Item>
        ) : (
          <>
            <Menu.Item
              leftSection={<IconRestore size="1rem" />}
              onClick={() => bulk.restore([plan.id])}
            >
              {t('plan.restore')}
            </Menu.Item>
            <Menu.Item
              color="red"
              leftSection={<IconTrashX size="1rem" />}
              onClick={() => {
                // The entry is gone when the question has been answered.
                button.current?.focus()
                askPurge([plan.id])
              }}
            >
              {t('purge.ask')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
