import { Accordion, Divider } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { FacetName } from '../../preload/model.ts'
import { useFacets, useVocabulary } from '../api/queries.ts'
import { Scrolled } from '../app/Scrolled.tsx'
import { useWorkspace } from '../app/workspace.tsx'
import classes from './FacetGroup.module.css'
import { FacetGroup } from './FacetGroup.tsx'
import { Shelves } from './Shelves.tsx'
import { useFacetNames } from './use-facet-names.ts'

const groups = [
  'area',
  'solution',
  'type',
  'year',
  'issuer',
  'tag',
  'validity',
  'text',
  'review',
] as const
const openAtFirst: string[] = ['area', 'type', 'year']

/** What the archive holds, counted; a click narrows the list. */
export function FacetPane() {
  const { t } = useTranslation()
  const { state } = useWorkspace()
  const counts = useDeferredValue(useFacets(state.filter).data)
  const { data: vocabulary } = useVocabulary()
  const nameOf = useFacetNames()
  const [open, setOpen] = useLocalStorage({ key: 'open-facets', defaultValue: openAtFirst })

  const valuesOf = (name: FacetName) => {
    const found = counts?.[name] ?? []
    if (name !== 'area') return found
    // The decree's order, with the areas that have nothing yet.
    const countOf = (id: string) => found.find((one) => one.value === id)?.count ?? 0
    const areas = (vocabulary?.areas ?? []).filter(({ id, hidden }) => !hidden || countOf(id) > 0)
    const order = [...areas.map(({ id }) => id), '']
    const others = found.filter(({ value }) => !order.includes(value))
    return [...order.map((value) => ({ value, count: countOf(value) })), ...others]
  }

  return (
    <Scrolled as="nav" aria-label={t('facets.label')}>
      <div className={classes.pane}>
        <Shelves />
        <Divider my="xs" />
        <Accordion
          keepMounted={false}
          multiple
          value={open}
          onChange={setOpen}
          chevronPosition="right"
          chevronSize="1rem"
          transitionDuration={0}
          classNames={{
            item: classes.item,
            control: classes.control,
            label: classes.label,
            content: classes.content,
          }}
        >
          {groups.map((name) => {
            const values = valuesOf(name)
            // A group with one value for everything narrows nothing.
            const useful = values.some(({ value }) => value !== '') || values.length > 1
            return useful ? (
              <FacetGroup key={name} name={name} values={values} nameOf={nameOf} />
            ) : null
          })}
        </Accordion>
      </div>
    </Scrolled>
  )
}
