import { Autocomplete, Button, Group, Select, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanId, PlanSummary, Relation } from '../../preload/model.ts'
import { useQuickFind } from '../api/queries.ts'
import { useOptions } from './use-choices.ts'

/** UniKey types in bursts (FIELD.md 5). */
const pauseMs = 180

/** A kind, and a document: one that the archive finds, or a number as it is typed. */
export function RelationPicker(o: { except: PlanId; onPick(relation: Relation): void }) {
  const { t } = useTranslation()
  const kinds = useOptions()('relations')
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState('can-cu')
  const [to, setTo] = useState('')
  const [asked] = useDebouncedValue(to, pauseMs)
  const { data: found } = useQuickFind(open ? asked : '')
  const offered = new Map(
    (found ?? []).filter(({ id }) => id !== o.except).map((plan) => [nameOf(plan), plan]),
  )
  const add = (name: string) => {
    if (name.trim() === '') return
    o.onPick({ kind, to: name.trim() })
    setTo('')
  }
  if (!open)
    return (
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size="1rem" />}
          onClick={() => setOpen(true)}
        >
          {t('relation.add')}
        </Button>
      </div>
    )
  return (
    <Group gap="xs" align="end" wrap="nowrap">
      <Select
        label={t('relation.kind')}
        w="11rem"
        flex="none"
        allowDeselect={false}
        data={kinds}
        value={kind}
        onChange={(value) => value && setKind(value)}
      />
      <Autocomplete
        flex={1}
        data-autofocus
        autoFocus
        label={t('relation.to')}
        placeholder={t('relation.placeholder')}
        data={[...offered.keys()]}
        // The archive's search chose them already.
        filter={({ options }) => options}
        value={to}
        onChange={setTo}
        onOptionSubmit={add}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') setOpen(false)
        }}
        renderOption={({ option }) => (
          <Stack gap={0}>
            <Text size="sm" fw={600}>
              {option.value}
            </Text>
            <Text size="xs" c="dimmed" lineClamp={1}>
              {offered.get(option.value)?.title}
            </Text>
          </Stack>
        )}
      />
      <Button variant="default" onClick={() => add(to)} disabled={to.trim() === ''}>
        {t('relation.addNow')}
      </Button>
    </Group>
  )
}

const nameOf = ({ number, title }: PlanSummary) => number || title
