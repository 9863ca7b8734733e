import { Alert, Anchor, List, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BagImportReport } from '../../../preload/model.ts'
import { ErrorList } from '../ErrorList.tsx'
import { useFormats } from '../use-formats.ts'

/** More are counted, not listed. */
const mostListed = 20

interface BagReportProps {
  report: BagImportReport
  onOpenPlan(planId: string): void
}

/** What came of a bag: what is new, what was here already, and what may be the same record twice. */
export function BagReport({ report, onOpenPlan }: BagReportProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { own, imported, skipped, duplicates, queued, problems } = report
  return (
    <Alert
      color={problems.length === 0 ? 'teal' : 'orange'}
      icon={<IconCircleCheck />}
      title={t('importBag.done')}
      role="status"
    >
      <Stack gap={6}>
        {own ? (
          <Text size="sm">
            {t('importBag.imported', {
              plans: number(imported.length),
              skipped: number(skipped.length),
            })}
          </Text>
        ) : (
          <Text size="sm">{t('importBag.foreign')}</Text>
        )}
        {queued > 0 && <Text size="sm">{t('importBag.queued', { count: queued })}</Text>}
        {duplicates.length > 0 && (
          <>
            <Text size="sm">{t('importBag.duplicates', { count: duplicates.length })}</Text>
            <List size="sm" spacing={4}>
              {duplicates.slice(0, mostListed).map(({ id, of, reason }) => (
                <List.Item key={`${id} ${of}`}>
                  {t(`importBag.reasons.${reason}`)}{' '}
                  <Anchor component="button" size="sm" onClick={() => onOpenPlan(id)}>
                    {t('importBag.openNew')}
                  </Anchor>{' '}
                  <Anchor component="button" size="sm" onClick={() => onOpenPlan(of)}>
                    {t('importBag.openOld')}
                  </Anchor>
                </List.Item>
              ))}
            </List>
            {duplicates.length > mostListed && (
              <Text size="sm">{t('care.more', { count: duplicates.length - mostListed })}</Text>
            )}
          </>
        )}
        {problems.length > 0 && <ErrorList errors={problems} />}
      </Stack>
    </Alert>
  )
}
