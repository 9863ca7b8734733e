import { CloseButton, Combobox, Group, Kbd, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedCallback, useHotkeys, useMediaQuery } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useIsFetching } from '@tanstack/react-query'
import { memo, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keys } from '../api/queries.ts'
import { isShown, useAreHelpersThere } from '../app/use-ready.ts'
import { useAct, useWorkspace } from '../app/workspace.tsx'
import type { Workspace } from '../app/workspace-state.ts'
import { forgetWantedHit, goDownToHits, openWantedHit } from './hit-focus.ts'
import { SuggestionList } from './SuggestionList.tsx'
import type { SearchSuggestion } from './suggestions.ts'
import { useSuggestions } from './use-suggestions.ts'

/** UniKey sends backspaces and text in a burst; a search in between would be of half a syllable (FIELD.md 5). */
const pauseMs = 180

export function SearchBox() {
  const { state } = useWorkspace()
  return <Box search={state.search} asked={state.asked} />
}

const Box = memo(function Box(shown: Pick<Workspace, 'search' | 'asked'>) {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  const act = useAct()
  const [text, setText] = useState(shown.search)
  const [asked, setAsked] = useState(shown.asked)
  const composing = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const searching = useIsFetching({ queryKey: keys.search }) > 0
  const searchSoon = useDebouncedCallback((typed: string) => {
    if (!composing.current) act({ do: 'search', text: typed })
  }, pauseMs)
  // A search that was asked for elsewhere ("Ý bạn là…") shows in the box.
  if (asked !== shown.asked) {
    setAsked(shown.asked)
    setText(shown.search)
  }

  const options = useSuggestions(text)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const choose = (option: SearchSuggestion) => {
    if (option.kind === 'saved')
      act({ do: 'saved', text: option.search.text, filter: option.search.filter })
    else if (option.kind === 'recent') act({ do: 'ask', text: option.text })
    else change(option.text)
    if (option.kind !== 'field') combobox.closeDropdown()
    input.current?.focus()
  }
  const focus = (event: KeyboardEvent) => {
    // An open document has its own Ctrl+F.
    if (event.defaultPrevented) return
    event.preventDefault()
    input.current?.focus()
    input.current?.select()
    combobox.openDropdown()
  }
  const [focusNow] = useState(isShown)
  // On the first screen with the picture: at once, the page would be laid out within the drawing, and once more after it.
  useEffect(() => {
    if (focusNow) return
    const frame = requestAnimationFrame(() => input.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [focusNow])
  const own = { preventDefault: false }
  useHotkeys(
    [
      ['mod+F', focus, own],
      ['mod+shift+F', focus, own],
    ],
    [],
  )

  const write = (typed: string) => {
    setText(typed)
    forgetWantedHit()
    searchSoon(typed)
    combobox.resetSelectedOption()
  }
  const change = (typed: string) => {
    write(typed)
    combobox.openDropdown()
  }
  // Its key is said where the words have room beside it.
  const saysKey = text === '' && !isNarrow
  const areHelpersThere = useAreHelpersThere()
  // To open the list lays the page out: after the click or the key that asked for it, not within the same task.
  const dropdownOpened = useDeferredValue(combobox.dropdownOpened)
  const isOffering = dropdownOpened && options.length > 0
  return (
    <Combobox
      store={{ ...combobox, dropdownOpened }}
      // Kept from the start, it would be placed with the first screen, which lays the page out within the drawing.
      keepMounted={areHelpersThere}
      onOptionSubmit={(id) => {
        const option = options.find((one) => one.id === id)
        if (option) choose(option)
      }}
    >
      <Combobox.Target withKeyboardNavigation={isOffering}>
        <TextInput
          ref={input}
          flex={1}
          type="search"
          role="searchbox"
          autoFocus={focusNow}
          autoComplete="off"
          spellCheck={false}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          leftSection={searching ? <Loader size="xs" /> : <IconSearch size="1.1rem" aria-hidden />}
          rightSectionWidth={saysKey ? '4.75rem' : '2.25rem'}
          // A click on the key's name is one into the box.
          rightSectionPointerEvents={text === '' ? 'none' : 'all'}
          rightSection={
            saysKey ? (
              <Group gap={4} mr="xs" wrap="nowrap" aria-hidden>
                <Kbd size="xs">Ctrl</Kbd>
                <Kbd size="xs">F</Kbd>
              </Group>
            ) : (
              text !== '' && (
                <CloseButton aria-label={t('search.clear')} onClick={() => change('')} />
              )
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
            if (event.key === 'Escape') {
              // By itself the browser empties a search field, whatever lies under it.
              event.preventDefault()
              if (!isOffering && text !== '') write('')
              combobox.closeDropdown()
            }
            if (event.key === 'Enter' && !openWantedHit()) searchSoon.flush()
            if (event.key === 'ArrowDown' && !isOffering) {
              event.preventDefault()
              searchSoon.flush()
              goDownToHits(text)
            }
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            forgetWantedHit()
            combobox.closeDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={options.length === 0}>
        <SuggestionList options={options} />
      </Combobox.Dropdown>
    </Combobox>
  )
})
