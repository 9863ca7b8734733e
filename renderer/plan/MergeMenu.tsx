import { Button, Menu, Text } from '@mantine/core'
import { IconArrowsJoin } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanId } from '../../preload/model.ts'
import { usePlans } from '../api/queries.ts'
import { useBulk } from './use-bulk.ts'

/** More are not the parts of one paper. */
const most = 20

/** Which of the chosen plans the files of all of them go to. */
export function MergeMenu({ ids }: { ids: readonly PlanId[] }) {
  const { t } = useTranslation()
  const { merge } = useBulk()
  const [opened, setOpened] = useState(false)
  const plans = usePlans(opened ? ids : [])
  if (ids.length < 2 || ids.length > most) return null
  return (
    <Menu opened={opened} onChange={setOpened} width="24rem" position="bottom-start">
      <Menu.Target>
        <Button size="sm" variant="default" leftSection={<IconArrowsJoin size="1rem" />}>
          {t('bulk.merge')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('bulk.mergeInto')}</Menu.Label>
        {plans.map(({ data: plan }, i) =>
          plan ? (
            <Menu.Item
              key={plan.id}
              onClick={() =>
                merge(
                  plan.id,
                  ids.filter((_, other) => other !== i),
                )
              }
            >
              <Text size="sm" lineClamp={2}>
                {[plan.number, plan.title].filter(Boolean).join(' · ') || t('list.noTitle')}
              </Text>
            </Menu.Item>
          ) : null,
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
