import { useTranslation } from 'react-i18next'
import type { PlanFilter, PlanId } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { choicesOf } from '../../browse/facet-choice.ts'
import { useFacetNames } from '../../browse/use-facet-names.ts'
import type { ExportScope } from './use-export.ts'

export interface ListScope {
  scope: ExportScope
  count: number
  /** What it is a list of, in words. */
  subtitle: string
}

/** As many hits as the contract gives at once. */
const hitsAtOnce = 200

/** The plans that are chosen, else what was found, else the list as it is filtered and sorted. */
export function useListScope(): () => Promise<ListScope> {
  const { t } = useTranslation()
  const { state } = useWorkspace()
  const inWords = useFilterWords()
  const { picked, search, filter, sort } = state
  return async () => {
    if (picked.size > 0)
      return { scope: { ids: [...picked] }, count: picked.size, subtitle: t('export.picked') }
    if (search.trim() !== '') {
      const ids = await foundIds(search, filter)
      const subtitle = [t('export.found', { text: search.trim() }), inWords(filter)]
      const scope = ids.length > 0 ? { ids } : { filter, sort }
      return { scope, count: ids.length, subtitle: subtitle.filter(Boolean).join('; ') }
    }
    const { total } = await answer(vanKho.plans.list({ filter, sort, offset: 0, limit: 1 }))
    return { scope: { filter, sort }, count: total, subtitle: inWords(filter) }
  }
}

/** "Năm: 2021; Lĩnh vực: Cải cách thể chế": what a filter lets through. */
function useFilterWords(): (filter: PlanFilter) => string {
  const { t } = useTranslation()
  const nameOf = useFacetNames()
  return (filter) => {
    const chosen = choicesOf(filter).map(({ name, value, choice }) => {
      const words = nameOf(name, value)
      return `${t(`facets.${name}`)}: ${choice === 'exclude' ? t('filter.not', { value: words }) : words}`
    })
    return [...(filter.trash ? [t('filter.trash')] : []), ...chosen].join('; ')
  }
}

async function foundIds(text: string, filter: PlanFilter): Promise<PlanId[]> {
  const ids: PlanId[] = []
  for (;;) {
    const page = await answer(
      vanKho.search.run({ text, filter, offset: ids.length, limit: hitsAtOnce }),
    )
    ids.push(...page.hits.map(({ plan }) => plan.id))
    if (page.hits.length === 0 || ids.length >= page.plansMatched) return ids
  }
}
