import { IconFileText } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageHit, PlanHit } from '../../preload/model.ts'
import { showDate } from '../app/dates.ts'
import { useAct } from '../app/workspace.tsx'
import type { OpenDocument } from '../app/workspace-state.ts'
import { AreaIcons } from '../browse/AreaMarks.tsx'
import row from '../browse/PlanList.module.css'
import type { RowWords } from '../browse/use-row-words.ts'
import classes from './HitCard.module.css'
import { hitKeys } from './hit-focus.ts'
import { Marked } from './Marked.tsx'

interface HitCardProps {
  hit: PlanHit
  words: RowWords
  query: string
  /** Shown in the right pane. */
  selected: boolean
  /** What is open of it there. */
  document: OpenDocument | null
}

/** Of plain elements, as the rows of the list: each key that is typed may draw a screenful of them. */
export const HitCard = memo(function HitCard(props: HitCardProps) {
  const { hit, words, query, selected, document } = props
  const { t } = useTranslation()
  const act = useAct()
  const { plan, pages } = hit
  const names = new Set(pages.map(({ name }) => name))
  const more = hit.pagesMatched - pages.length
  const open = ({ sha256, pageIndex }: PageHit) =>
    act({ do: 'read', planId: plan.id, sha256, pageIndex, query })
  const isOpen = ({ sha256, pageIndex }: PageHit) =>
    document?.sha256 === sha256 && document.pageIndex === pageIndex
  return (
    <article className={classes.hit} data-selected={selected}>
      <button
        type="button"
        className={classes.title}
        onKeyDown={hitKeys}
        onClick={() => act({ do: 'select', id: plan.id })}
      >
        <span className={classes.head}>
          {plan.review === 'inbox' && (
            <span className={row.inbox} role="img" aria-label={words.inbox} title={words.inbox} />
          )}
          <span className={classes.number}>{plan.number || words.noNumber}</span>
          <span className={classes.type}>{plan.type && words.typeName(plan.type)}</span>
          <span className={classes.grow} />
          <AreaIcons areas={words.areas(plan.areas)} />
          <span className={classes.date}>{showDate(plan.issuedOn)}</span>
        </span>
        <span className={classes.lines} style={{ WebkitLineClamp: 2 }}>
          {hit.title.text === '' ? words.noTitle : <Marked snippet={hit.title} />}
        </span>
      </button>
      {pages.map((page) => (
        <button
          type="button"
          // The words of a page and of a note on it are two hits.
          key={`${page.sha256} ${page.pageIndex} ${page.snippet.text}`}
          className={classes.page}
          data-current={isOpen(page)}
          onKeyDown={hitKeys}
          onClick={() => open(page)}
        >
          <span className={classes.where}>
            <IconFileText size="0.8rem" aria-hidden />{' '}
            {t('search.page', { number: page.pageIndex + 1 })}
            {names.size > 1 && ` · ${page.name}`}
          </span>
          <span className={classes.lines} style={{ WebkitLineClamp: 3 }}>
            <Marked snippet={page.snippet} />
          </span>
        </button>
      ))}
      <p className={classes.rest}>
        {[...(names.size === 1 ? names : []), more > 0 && t('search.morePages', { count: more })]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </article>
  )
})
