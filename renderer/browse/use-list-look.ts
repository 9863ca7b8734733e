import { useLocalStorage } from '@mantine/hooks'
import type { Column } from './table/columns.ts'
import { columnsFrom, usualColumns } from './table/columns.ts'

export type ListForm = 'cards' | 'table'

/** How this machine shows lists: cards or a table, and the table's columns. */
export function useListLook() {
  const [form, setForm] = useLocalStorage<ListForm>({
    key: 'list-form',
    defaultValue: 'cards',
    getInitialValueInEffect: false,
    deserialize: (stored) => (stored === '"table"' ? 'table' : 'cards'),
  })
  const [columns, setColumns] = useLocalStorage<readonly Column[]>({
    key: 'list-columns',
    defaultValue: usualColumns,
    getInitialValueInEffect: false,
    deserialize: columnsFrom,
  })
  return { form, setForm, columns, setColumns }
}
