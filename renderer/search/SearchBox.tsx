import { CloseButton, Group, Kbd, Loader, TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useIsFetching } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keys } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { focusFirstHit } from './hit-focus.ts'

/** UniKey sends backspaces and text in a burst; a search in between would be of half a syllable (FIELD.md 5). */
const pauseMs = 180

export function SearchBox() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const [text, setText] = useState(state.search)
  const [asked, setAsked] = useState(state.asked)
  const composing = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const searching = useIsFetching({ queryKey: keys.search }) > 0
  const searchSoon = useDebouncedCallback((typed: string) => {
    if (!composing.current) act({ do: 'search', text: typed })
  }, pauseMs)
  // A search that was asked for elsewhere ("Ý bạn là…") shows in the box.
  if (asked !== state.asked) {
    setAsked(state.asked)
    setText(state.search)
  }

  const focus = (event: KeyboardEvent) => {
    // An open document has its own Ctrl+F.
    if (event.defaultPrevented) return
    event.preventDefault()
    input.current?.focus()
    input.current?.select()
  }
  const own = { preventDefault: false }
  useHotkeys(
    [
      ['mod+F', focus, own],
      ['mod+shift+F', focus, own],
    ],
    [],
  )

  const change = (typed: string) => {
    setText(typed)
    searchSoon(typed)
  }
  return (
    <TextInput
      ref={input}
      flex={1}
      type="search"
      role="searchbox"
      autoFocus
      autoComplete="off"
      spellCheck={false}
      aria-label={t('search.label')}
      placeholder={t('search.placeholder')}
      leftSection={searching ? <Loader size="xs" /> : <IconSearch size="1.1rem" aria-hidden />}
      rightSectionWidth={text === '' ? '4.75rem' : '2.25rem'}
      rightSection={
        text === '' ? (
          <Group gap={4} mr="xs" wrap="nowrap" aria-hidden>
            <Kbd size="xs">Ctrl</Kbd>
            <Kbd size="xs">F</Kbd>
          </Group>
        ) : (
          <CloseButton aria-label={t('search.clear')} onClick={() => change('')} />
        )
      }
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        searchSoon(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') change('')
        if (event.key === 'Enter') searchSoon.flush()
        if (event.key === 'ArrowDown') {
          event.preventDefault()
          focusFirstHit()
        }
      }}
    />
  )
}
