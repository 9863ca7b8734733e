import { useEffect, useState } from 'react'
import { DocumentPane } from './DocumentPane.tsx'
import classes from './desk.module.css'
import { PaneHearsKeys } from './pane.ts'
import type { ReaderProps } from './reader-props.ts'
import { TabStrip } from './TabStrip.tsx'
import { neighbour, type Tab, withBeside, withClosed, withOpened } from './tabs.ts'
import { changeDesk, useDesk } from './use-desk.ts'

/** The documents that a person has open: one is read, a second can lie beside it, the others are tabs. */
export function Desk(props: ReaderProps) {
  const { plan, attachment, query, pageIndex, spot, request, save, withPlan, onOpen, onClose } =
    props
  const desk = useDesk()
  const [wide, setWide] = useState(false)
  const [active, setActive] = useState<'first' | 'second'>('first')

  const passing = request === 0
  useEffect(() => {
    changeDesk((now) => withOpened(now, { planId: plan.id, attachment, query, passing }))
  }, [plan.id, attachment, query, passing])

  const { sha256 } = attachment
  const beside = desk.tabs.find((tab) => tab.attachment.sha256 === desk.beside) ?? null
  const comparing = beside !== null && beside.attachment.sha256 !== sha256

  const open = (tab: Tab) => onOpen(tab.planId, tab.attachment.sha256, tab.query)
  function close(tab: Tab) {
    const next = neighbour(desk, tab.attachment.sha256)
    changeDesk((now) => withClosed(now, tab.attachment.sha256))
    if (tab.attachment.sha256 !== sha256) return
    if (next === null) onClose()
    else open(next)
  }
  function compare(tab: Tab | null) {
    changeDesk((now) => withBeside(now, tab?.attachment.sha256 ?? null))
    if (tab !== null) setWide(true)
  }

  return (
    <div className={classes.desk} data-wide={wide || undefined}>
      {(desk.tabs.length > 1 || wide) && (
        <TabStrip
          desk={desk}
          current={sha256}
          wide={wide}
          onWide={setWide}
          onOpen={open}
          onClose={close}
          onBeside={compare}
        />
      )}
      <div className={classes.panes}>
        <div className={classes.pane} onFocusCapture={() => setActive('first')}>
          <PaneHearsKeys value={!comparing || active === 'first'}>
            <DocumentPane
              plan={plan}
              save={save}
              attachment={attachment}
              query={query}
              pageIndex={pageIndex}
              spot={spot}
              cited={props.cited}
              request={request}
              onClose={() => close({ planId: plan.id, attachment, query, passing })}
            />
          </PaneHearsKeys>
        </div>
        {comparing && (
          <div className={classes.pane} onFocusCapture={() => setActive('second')}>
            <PaneHearsKeys value={active === 'second'}>
              {withPlan(beside.planId, (besidePlan, saveBeside) => (
                <DocumentPane
                  plan={besidePlan}
                  save={saveBeside}
                  attachment={beside.attachment}
                  query={beside.query}
                  pageIndex={null}
                  request={0}
                  onClose={() => compare(null)}
                />
              ))}
            </PaneHearsKeys>
          </div>
        )}
      </div>
    </div>
  )
}
