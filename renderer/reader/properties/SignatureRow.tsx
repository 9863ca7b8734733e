import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Signature } from '../../../preload/model.ts'
import { showMoment } from '../../app/dates.ts'

const colors: Readonly<Record<Signature['integrity'], string>> = {
  intact: 'light-dark(var(--mantine-color-teal-9), var(--mantine-color-teal-3))',
  changed: 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))',
  unknown: 'dimmed',
}

interface Props {
  readonly number: number
  readonly signature: Signature
}

/** Who signed, when, and whether what was signed is as it was. */
export function SignatureRow({ number, signature }: Props) {
  const { t } = useTranslation('reader')
  const { signer, signedAt, integrity, coversWhole } = signature
  const facts = [
    signedAt && t('properties.signedAt', { moment: showMoment(new Date(signedAt)) }),
    t(`properties.integrity.${integrity}`),
    !coversWhole && t('properties.addedAfter'),
  ]
  return (
    <Table.Tr>
      <Table.Th w="11rem" fw={500}>
        {t('properties.signature', { number })}
      </Table.Th>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {signer || t('properties.noSigner')}
        <Text size="xs" c={colors[integrity]}>
          {facts.filter(Boolean).join('; ')}
        </Text>
      </Table.Td>
    </Table.Tr>
  )
}
