import { Accordion, Select, SimpleGrid, Stack, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { validities } from '../../preload/choices.ts'
import type { Plan } from '../../preload/model.ts'
import { Staged } from '../app/Staged.tsx'
import { AreaPicker } from './AreaPicker.tsx'
import { DraftDate } from './DraftDate.tsx'
import { DraftText } from './DraftText.tsx'
import { HistoryList } from './HistoryList.tsx'
import classes from './plan.module.css'
import type { PlanProblem } from './plan-problems.ts'
import { problemsOf } from './plan-problems.ts'
import { SolutionPicker } from './SolutionPicker.tsx'
import { useKnown, useOptions } from './use-choices.ts'
import type { SavePlan } from './use-save.ts'

/** The facts of a plan; each saves by itself when it is left. */
export function PlanForm({ plan, save }: { plan: Plan; save: SavePlan }) {
  const { t } = useTranslation()
  const issuers = useKnown('issuer')
  const tags = useKnown('tag')
  const options = useOptions()
  const { revision } = plan
  const types = options('types').map(({ value }) => value)
  const problems = problemsOf(plan, new Date().toISOString().slice(0, 10), types)
  const say = (problem: PlanProblem | null) => problem && t(`plan.problems.${problem}`)
  const chosen = (value: string) => (value === '' ? null : value)

  return (
    <Stack gap="md" role="form" aria-label={t('plan.form')}>
      <Staged>
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
          <DraftText
            label={t('plan.fields.number')}
            value={plan.number}
            revision={revision}
            problem={say(problems.number)}
            onSave={(number, base) => save({ number }, base)}
          />
          <Select
            label={t('plan.fields.type')}
            data={options('types')}
            searchable
            clearable
            value={chosen(plan.type)}
            onChange={(type) => save({ type: type ?? '' })}
          />
          <DraftText
            className={classes.wide ?? ''}
            label={t('plan.fields.title')}
            value={plan.title}
            revision={revision}
            lines={2}
            onSave={(title, base) => save({ title }, base)}
          />
          <DraftText
            label={t('plan.fields.issuer')}
            value={plan.issuer}
            revision={revision}
            known={issuers}
            onSave={(issuer, base) => save({ issuer }, base)}
          />
          <DraftDate
            label={t('plan.fields.issuedOn')}
            value={plan.issuedOn}
            revision={revision}
            problem={say(problems.issuedOn)}
            onSave={(issuedOn, base) => save({ issuedOn }, base)}
          />
          <DraftText
            label={t('plan.signerName')}
            value={plan.signer.name}
            revision={revision}
            onSave={(name, base) => save({ signer: { ...plan.signer, name } }, base)}
          />
          <DraftText
            label={t('plan.signerPosition')}
            value={plan.signer.position}
            revision={revision}
            onSave={(position, base) => save({ signer: { ...plan.signer, position } }, base)}
          />
        </SimpleGrid>
        <AreaPicker areas={plan.areas} onChange={(areas) => save({ areas })} />
        <TagsInput
          label={t('plan.fields.tags')}
          placeholder={plan.tags.length === 0 ? t('plan.tagsPlaceholder') : ''}
          data={tags}
          value={plan.tags}
          onChange={(tags) => save({ tags })}
        />
        <DraftText
          label={t('plan.fields.notes')}
          value={plan.notes}
          revision={revision}
          lines={2}
          onSave={(notes, base) => save({ notes }, base)}
        />
        <Accordion
          keepMounted={false}
          multiple
          variant="separated"
          chevronPosition="left"
          transitionDuration={0}
        >
          <Accordion.Item value="more">
            <Accordion.Control>{t('plan.more')}</Accordion.Control>
            <Accordion.Panel>
              <Stack gap="sm">
                <SolutionPicker
                  solutions={plan.solutions}
                  onChange={(solutions) => save({ solutions })}
                />
                <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
                  <DraftDate
                    label={t('plan.periodFrom')}
                    value={plan.period.from}
                    revision={revision}
                    onSave={(from, base) => save({ period: { ...plan.period, from } }, base)}
                  />
                  <DraftDate
                    label={t('plan.periodTo')}
                    value={plan.period.to}
                    revision={revision}
                    problem={say(problems.periodTo)}
                    onSave={(to, base) => save({ period: { ...plan.period, to } }, base)}
                  />
                  <Select
                    label={t('plan.fields.validity')}
                    data={validities.map((value) => ({ value, label: t(`validity.${value}`) }))}
                    allowDeselect={false}
                    value={plan.validity.status}
                    onChange={(value) => {
                      const status = validities.find((one) => one === value)
                      if (status) save({ validity: { ...plan.validity, status } })
                    }}
                  />
                  <Select
                    label={t('plan.fields.retention')}
                    data={options('retention')}
                    clearable
                    value={chosen(plan.retention)}
                    onChange={(retention) => save({ retention: retention ?? '' })}
                  />
                  <DraftDate
                    label={t('plan.validFrom')}
                    value={plan.validity.from}
                    revision={revision}
                    onSave={(from, base) => save({ validity: { ...plan.validity, from } }, base)}
                  />
                  <DraftDate
                    label={t('plan.validTo')}
                    value={plan.validity.to}
                    revision={revision}
                    problem={say(problems.validTo)}
                    onSave={(to, base) => save({ validity: { ...plan.validity, to } }, base)}
                  />
                </SimpleGrid>
                <TagsInput
                  label={t('plan.fields.recipients')}
                  description={t('plan.recipientsHelp')}
                  // A recipient's name may have commas.
                  splitChars={[';']}
                  value={plan.recipients}
                  onChange={(recipients) => save({ recipients })}
                />
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
          <HistoryList plan={plan} />
        </Accordion>
      </Staged>
    </Stack>
  )
}
