import { Button, Group, Text, UnstyledButton } from '@mantine/core'
import { IconCopy, IconDeviceFloppy, IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { notifyError } from '../../api/notify.ts'
import { toClipboard } from '../words/to-clipboard.ts'
import { knownColor } from './colors.ts'
import { NoteEditor } from './NoteEditor.tsx'
import classes from './notes.module.css'
import { notesAsText } from './notes-as-text.ts'
import type { AnnotatedCopy } from './use-annotated-copy.ts'
import type { Notes } from './use-notes.ts'

interface Props {
  readonly name: string
  readonly notes: Notes
  readonly current: string | null
  readonly onGo: (note: Annotation) => void
  readonly annotated: AnnotatedCopy
}

const icon = { size: '1rem', 'aria-hidden': true } as const

/** Every highlight of a file, with what was written to it. */
export function NoteList({ name, notes, current, onGo, annotated }: Props) {
  const { t } = useTranslation('reader')
  if (notes.all.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="md">
        {t('notes.none')}
      </Text>
    )
  }
  const text = () => notesAsText(name, notes.all, (number) => t('page.name', { number }))
  const fileName = `${name.replace(/\.[^.]*$/, '')} - ${t('notes.fileName')}.txt`
  const save = () => answer(window.vanKho.files.saveMade({ name: fileName, content: text() }))
  return (
    <div className={classes.list}>
      <Group gap={4} p={4}>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconCopy {...icon} />}
          onClick={() => toClipboard(text())}
        >
          {t('notes.copy')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconDeviceFloppy {...icon} />}
          onClick={() => void save().catch(notifyError)}
        >
          {t('notes.save')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconFileTypePdf {...icon} />}
          loading={annotated.making}
          disabled={annotated.save === null}
          onClick={() => annotated.save?.()}
        >
          {t('notes.saveCopy')}
        </Button>
      </Group>
      <ul className={classes.notes}>
        {notes.all.map((note) => (
          <li
            key={note.id}
            className={classes.note}
            data-color={knownColor(note.color)}
            data-current={note.id === current || undefined}
          >
            <UnstyledButton
              w="100%"
              aria-current={note.id === current ? 'true' : undefined}
              onClick={() => onGo(note)}
            >
              <Text size="xs" c="dimmed">
                {t('page.name', { number: note.pageIndex + 1 })}
              </Text>
              <Text size="sm" component="span" className={classes.quote ?? ''}>
                {note.quote}
              </Text>
            </UnstyledButton>
            {notes.edit !== null && note.id === current ? (
              <NoteEditor key={note.id} note={note} edit={notes.edit} />
            ) : (
              note.note !== '' && (
                <Text size="sm" fs="italic" style={{ whiteSpace: 'pre-wrap' }}>
                  {note.note}
                </Text>
              )
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
