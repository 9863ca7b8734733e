import { ActionIcon, Combobox, Group, Text } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import { IconFilter, IconHistory, IconStar, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SearchSuggestion } from './suggestions.ts'
import { useKeepSearches } from './use-searches.ts'

const icons: Readonly<Record<SearchSuggestion['kind'], TablerIcon>> = {
  saved: IconStar,
  recent: IconHistory,
  field: IconFilter,
  value: IconFilter,
}

/** What can be chosen under the search box, each kind under its name. */
export function SuggestionList({ options }: { options: readonly SearchSuggestion[] }) {
  const { t } = useTranslation()
  const kinds = [...new Set(options.map(({ kind }) => kind))]
  return (
    <Combobox.Options aria-label={t('search.offersLabel')} mah="60vh" style={{ overflowY: 'auto' }}>
      {kinds.map((kind) => (
        <Combobox.Group key={kind} label={t(`search.offers.${kind}`)}>
          {options
            .filter((one) => one.kind === kind)
            .map((one) => (
              <Row key={one.id} option={one} />
            ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  )
}

function Row({ option }: { option: SearchSuggestion }) {
  const { t } = useTranslation()
  const { remove } = useKeepSearches()
  const Icon = icons[option.kind]
  return (
    <Combobox.Option value={option.id}>
      <Group gap="xs" wrap="nowrap">
        <Icon size="1rem" stroke={1.6} aria-hidden />
        <Text size="sm" truncate flex={1}>
          {labelOf(option)}
        </Text>
        {option.kind === 'saved' && (
          <ActionIcon
            size="xs"
            variant="subtle"
            color="gray"
            tabIndex={-1}
            aria-label={t('search.removeSaved', { name: option.search.name })}
            onClick={(event) => {
              event.stopPropagation()
              remove(option.search.id)
            }}
          >
            <IconX size="0.9rem" />
          </ActionIcon>
        )}
        {option.kind === 'value' && (
          <Text size="xs" c="dimmed">
            {option.count}
          </Text>
        )}
      </Group>
    </Combobox.Option>
  )
}

function labelOf(option: SearchSuggestion): string {
  if (option.kind === 'saved') return option.search.name
  return option.kind === 'recent' ? option.text : option.label
}
