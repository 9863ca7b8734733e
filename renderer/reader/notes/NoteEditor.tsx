import { useDebouncedCallback } from '@mantine/hooks'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../preload/model.ts'
import { GrowingText } from '../../app/GrowingText.tsx'
import { ToolButton } from '../toolbar/ToolButton.tsx'
import { knownColor } from './colors.ts'
import classes from './notes.module.css'
import { Swatches } from './Palette.tsx'
import type { NotesEdit } from './use-notes.ts'

interface Props {
  readonly note: Annotation
  readonly edit: NotesEdit
}

/** A pause in typing after which a note is saved, though the person is still in it. */
const pauseMs = 2_000

/** What is written to a highlight, its colour, and its end; saved when the box is left, however that is. */
export function NoteEditor({ note, edit }: Props) {
  const { t } = useTranslation('reader')
  const [draft, setDraft] = useState(note.note)

  const saveSoon = useDebouncedCallback(
    (text: string) => {
      if (text !== note.note) edit.change(note.id, { note: text })
    },
    { delay: pauseMs, flushOnUnmount: true },
  )
  function remove() {
    saveSoon.cancel()
    edit.remove(note.id)
  }

  return (
    <div>
      <GrowingText
        size="xs"
        mt={4}
        minRows={2}
        maxRows={10}
        maxLength={10_000}
        value={draft}
        aria-label={t('notes.note')}
        placeholder={t('notes.note')}
        onChange={(event) => {
          setDraft(event.currentTarget.value)
          saveSoon(event.currentTarget.value)
        }}
        onBlur={() => saveSoon.flush()}
      />
      <div className={classes.tools}>
        <Swatches
          chosen={knownColor(note.color)}
          onChoose={(color) => edit.change(note.id, { color })}
        />
        <ToolButton label={t('notes.remove')} icon={IconTrash} onClick={remove} />
      </div>
    </div>
  )
}
