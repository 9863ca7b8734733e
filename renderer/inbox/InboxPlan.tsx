import { Divider, Stack, Text } from '@mantine/core'
import type { Ref } from 'react'
import { useImperativeHandle, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { PlanSuggestion, TextPlace } from '../../preload/knowledge.ts'
import type { Attachment, Plan, PlanChange } from '../../preload/model.ts'
import { Scrolled } from '../app/Scrolled.tsx'
import { AttachmentList } from '../plan/AttachmentList.tsx'
import { DuplicateHint } from '../plan/DuplicateHint.tsx'
import { PlanForm } from '../plan/PlanForm.tsx'
import { useSave } from '../plan/use-save.ts'
import { SuggestionRows } from './SuggestionRows.tsx'
import type { SuggestedRow } from './suggested-rows.ts'
import { confirmation, suggestedRows, sureEnough } from './suggested-rows.ts'
import { Warnings } from './Warnings.tsx'

export interface InboxPlanActions {
  /** Saves the ticked suggestions with the confirmation; what a person typed stands above them. */
  confirm(): void
}

interface InboxPlanProps {
  plan: Plan
  /** null while the texts are being read. */
  suggestion: PlanSuggestion | null
  shownId: string | null
  actions: Ref<InboxPlanActions>
  onShow(place: TextPlace, id: string): void
  onRead(attachment: Attachment): void
  onSplit(attachment: Attachment): void
  onOpen(planId: string): void
}

/** What the program read of a new plan, and all of its facts. */
export function InboxPlan(o: InboxPlanProps) {
  const { plan, suggestion, onShow } = o
  const { t } = useTranslation()
  const { save } = useSave(plan)
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const byHand = useRef(new Set<string>())
  const rows = suggestion ? suggestedRows(plan, suggestion) : []
  const scanned = plan.attachments.some(({ text }) => text === 'none' || text === 'pending')
  const isTicked = (row: SuggestedRow) =>
    ticks.get(row.id) ?? (row.confidence >= sureEnough && !byHand.current.has(row.field))
  const saveByHand = (change: PlanChange, base?: Plan['revision']) => {
    for (const field of Object.keys(change)) byHand.current.add(field)
    save(change, base)
  }
  useImperativeHandle(o.actions, () => ({
    confirm() {
      // What is being typed is saved first, and known to be by hand.
      flushSync(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      })
      save(confirmation(plan, rows.filter(isTicked)))
    },
  }))
  return (
    <Scrolled>
      <Stack p="md" gap="sm">
        {suggestion && <Warnings suggestion={suggestion} onShow={onShow} />}
        <DuplicateHint planId={plan.id} onOpen={o.onOpen} />
        <Divider label={t('inbox.read')} labelPosition="left" />
        {rows.length > 0 ? (
          <SuggestionRows
            rows={rows}
            isTicked={isTicked}
            shownId={o.shownId}
            onTick={(id, on) => setTicks((now) => new Map(now).set(id, on))}
            onShow={(row) => onShow(row.place, row.id)}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t(
              suggestion === null
                ? 'inbox.reading'
                : scanned
                  ? 'inbox.scanned'
                  : 'inbox.nothingRead',
            )}
          </Text>
        )}
        <Divider label={t('inbox.facts')} labelPosition="left" />
        <PlanForm plan={plan} save={saveByHand} />
        <AttachmentList plan={plan} onRead={o.onRead} onSplit={o.onSplit} />
      </Stack>
    </Scrolled>
  )
}
