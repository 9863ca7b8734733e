import { Button, Group, Input, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { keys } from '../api/queries.ts'

/** What suggestions of areas have learned from confirmed plans can be forgotten. */
export function LearnedTopics() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { mutate, isPending, isSuccess } = useMutation({
    mutationFn: () => answer(vanKho.knowledge.forget({})),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.plans }),
    onError: notifyError,
  })
  return (
    <Input.Wrapper
      label={t('knowledge:learned.title')}
      description={t('knowledge:learned.help')}
      labelElement="div"
    >
      <Group mt="xs" gap="sm">
        <Button size="compact-sm" variant="default" loading={isPending} onClick={() => mutate()}>
          {t('knowledge:learned.forget')}
        </Button>
        {isSuccess && (
          <Text size="sm" c="dimmed" role="status">
            {t('knowledge:learned.forgotten')}
          </Text>
        )}
      </Group>
    </Input.Wrapper>
  )
}
