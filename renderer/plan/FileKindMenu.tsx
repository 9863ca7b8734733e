import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconTag } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Attachment, PlanId } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { keys } from '../api/queries.ts'
import { hideUndo } from './undo-notice.tsx'

export const fileKinds = [
  'signed-scan',
  'original',
  'annex',
  'draft',
  'other',
] as const satisfies readonly Attachment['kind'][]

interface FileKindMenuProps {
  planId: PlanId
  attachment: Attachment
}

/** What a file is to its plan; saved as it is chosen. */
export function FileKindMenu({ planId, attachment: { sha256, kind, name } }: FileKindMenuProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (chosen: Attachment['kind']) =>
      answer(vanKho.plans.setFileKind({ id: planId, sha256, kind: chosen })),
    onSuccess: (plan) => {
      hideUndo()
      client.setQueryData(keys.plan(planId), plan)
    },
    onError: notifyError,
  })
  const label = t('fileKinds.label', { kind: t(`fileKinds.${kind}`) })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`${label}, ${name}`} title={label}>
          <IconTag size="1.1rem" stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {fileKinds.map((each) => (
          <Menu.Item
            key={each}
            rightSection={each === kind && <IconCheck size="1rem" />}
            onClick={() => mutate(each)}
          >
            {t(`fileKinds.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
