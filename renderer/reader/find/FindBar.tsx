import { CloseButton, Group, Loader, Text, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '../reader.module.css'
import { ToolButton } from '../toolbar/ToolButton.tsx'
import type { FindText } from './use-find-text.ts'
import type { MarkCursor } from './use-mark-cursor.ts'
import type { Marks } from './use-marks.ts'

interface Props {
  readonly find: FindText
  readonly found: Marks
  readonly cursor: MarkCursor
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** Esc in the box: back to the pages. */
  readonly onLeave: () => void
}

/** Box, counter, previous and next. */
export function FindBar({ find, found, cursor, inputRef, onLeave }: Props) {
  const { t } = useTranslation('reader')
  const total = found.marks.length
  // The marks are those of the words before: the first of the new ones is gone to when they come.
  const isBehind = found.searching || find.text.trim() !== find.sought

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends a syllable of an input method is not a command.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (isBehind) return
      if (event.shiftKey) cursor.previous()
      else cursor.next()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      onLeave()
    }
  }

  return (
    <Group
      gap={4}
      wrap="nowrap"
      className={classes.find ?? ''}
      role="search"
      aria-label={t('find.label')}
    >
      <TextInput
        ref={inputRef}
        size="xs"
        className={classes.grow ?? ''}
        value={find.text}
        onChange={(event) => find.setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        placeholder={t('find.label')}
        aria-label={t('find.label')}
        leftSection={<IconSearch size="1rem" aria-hidden />}
        rightSection={
          found.searching ? (
            <Loader size="xs" />
          ) : (
            find.text !== '' && (
              <CloseButton
                size="xs"
                aria-label={t('find.clear')}
                onClick={() => find.setText('')}
              />
            )
          )
        }
      />
      <Text size="xs" c="dimmed" miw="3.5rem" ta="center" role="status" data-testid="mark-counter">
        {find.sought === '' || found.searching
          ? ''
          : total === 0
            ? t('find.none')
            : t('find.counter', {
                current: cursor.cursor.index === null ? '–' : cursor.cursor.index + 1,
                total,
              })}
      </Text>
      <ToolButton
        label={t('find.previous')}
        keys="Shift+F3"
        icon={IconChevronUp}
        disabled={total === 0}
        onClick={cursor.previous}
      />
      <ToolButton
        label={t('find.next')}
        keys="F3"
        icon={IconChevronDown}
        disabled={total === 0}
        onClick={cursor.next}
      />
    </Group>
  )
}
