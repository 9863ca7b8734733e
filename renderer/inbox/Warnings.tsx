import { Alert, Anchor, Text } from '@mantine/core'
import { IconFiles, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanSuggestion } from '../../preload/knowledge.ts'
import type { SuggestedRow } from './suggested-rows.ts'

interface WarningsProps {
  suggestion: PlanSuggestion
  /** Shows where it stands. */
  onShow(place: SuggestedRow['place'], id: string): void
}

/** What must be known before a paper is confirmed: a secrecy mark, more papers in one file. */
export function Warnings({ suggestion, onShow }: WarningsProps) {
  const { t } = useTranslation()
  const { secrecy } = suggestion.fields
  const { others } = suggestion
  return (
    <>
      {secrecy && (
        <Alert
          color="red"
          role="alert"
          icon={<IconLock />}
          title={t('inbox.secret', { mark: secrecy.value })}
        >
          {t('inbox.secretHelp')}{' '}
          <Anchor component="button" size="sm" onClick={() => onShow(secrecy, 'secrecy')}>
            {t('inbox.showPlace')}
          </Anchor>
        </Alert>
      )}
      {others.length > 0 && (
        <Alert color="gray" icon={<IconFiles />} title={t('inbox.others')} py="xs">
          {others.map(({ sha256, from, to, number }) => (
            <Text key={`${sha256} ${from}`} size="sm">
              {t('inbox.other', { from: from + 1, to, number: number ?? t('list.noNumber') })}
            </Text>
          ))}
        </Alert>
      )}
    </>
  )
}
