import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../app/workspace.tsx'

/** UniKey sends backspaces and text in a burst; a search in between would be of half a syllable (FIELD.md 5). */
const pauseMs = 180

export function SearchBox() {
  const { t } = useTranslation()
  const { act } = useWorkspace()
  const [text, setText] = useState('')
  const composing = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const searchSoon = useDebouncedCallback((typed: string) => {
    if (!composing.current) act({ do: 'search', text: typed })
  }, pauseMs)

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.code !== 'KeyF') return
      event.preventDefault()
      input.current?.select()
    }
    addEventListener('keydown', focus)
    return () => removeEventListener('keydown', focus)
  }, [])

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
      leftSection={<IconSearch size="1.1rem" />}
      rightSectionWidth="auto"
      rightSection={
        text === '' ? (
          <Kbd size="xs" mr="xs">
            Ctrl+Shift+F
          </Kbd>
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
        if (event.key === 'Escape') change('')
      }}
    />
  )
}
