import { Center, Loader, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../preload/errors.ts'
import { usePlan } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { Reader } from '../reader/index.tsx'
import { PlanDetails } from './PlanDetails.tsx'

/** The chosen plan, or the document of it that is being read. */
export function PlanPane() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const { data: plan, error, isLoading } = usePlan(state.selected)
  if (state.selected === null)
    return (
      <Center h="100%" p="xl">
        <Text c="dimmed" ta="center">
          {t('plan.choose')}
        </Text>
      </Center>
    )
  if (error) {
    const { code, params } = toAppError(error)
    return (
      <Center h="100%" p="xl">
        <Text>{t(`errors:${code}`, params)}</Text>
      </Center>
    )
  }
  if (isLoading || !plan)
    return (
      <Center h="100%">
        <Loader />
      </Center>
    )
  const { document } = state
  const attachment = plan.attachments.find((one) => one.sha256 === document?.sha256)
  if (document && attachment)
    return (
      <Reader
        request={document.request}
        attachment={attachment}
        query={document.query}
        pageIndex={document.pageIndex}
        onClose={() => act({ do: 'close' })}
      />
    )
  return <PlanDetails key={plan.id} plan={plan} />
}
