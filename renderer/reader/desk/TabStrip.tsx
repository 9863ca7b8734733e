import { CloseButton, UnstyledButton } from '@mantine/core'
import { IconArrowsMaximize, IconArrowsMinimize } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from '../toolbar/ToolButton.tsx'
import { CompareButton } from './CompareButton.tsx'
import classes from './desk.module.css'
import type { Desk, Tab } from './tabs.ts'

interface Props {
  readonly desk: Desk
  /** The hash of the file that is read. */
  readonly current: string
  readonly wide: boolean
  readonly onWide: (wide: boolean) => void
  readonly onOpen: (tab: Tab) => void
  readonly onClose: (tab: Tab) => void
  /** Null ends the comparison. */
  readonly onBeside: (tab: Tab | null) => void
}

/** The documents on the desk, and how they lie there. */
export function TabStrip(props: Props) {
  const { desk, current, wide, onWide, onOpen, onClose, onBeside } = props
  const { t } = useTranslation('reader')
  const others = desk.tabs.filter(({ attachment }) => attachment.sha256 !== current)
  const comparing = desk.beside !== null

  const strip = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is current, or stands elsewhere
  useEffect(() => {
    strip.current?.querySelector('[data-current]')?.scrollIntoView({ inline: 'nearest' })
  }, [current, desk.tabs])

  function onKeyDown(event: KeyboardEvent, tab: Tab, index: number) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = desk.tabs[(index + step + desk.tabs.length) % desk.tabs.length]
    if (step !== 0 && next !== undefined) {
      event.preventDefault()
      event.stopPropagation()
      onOpen(next)
      document.getElementById(tabId(next))?.focus()
    }
    if (event.key === 'Delete') onClose(tab)
  }

  return (
    <div className={classes.strip}>
      <div ref={strip} role="tablist" aria-label={t('desk.tabs')} className={classes.tabs}>
        {desk.tabs.map((tab, index) => {
          const { sha256, name } = tab.attachment
          const selected = sha256 === current
          return (
            <div
              key={sha256}
              role="presentation"
              className={classes.tab}
              data-current={selected || undefined}
              data-passing={tab.passing || undefined}
            >
              <UnstyledButton
                id={tabId(tab)}
                role="tab"
                aria-selected={selected}
                tabIndex={selected ? 0 : -1}
                title={name}
                className={classes.name ?? ''}
                onClick={() => onOpen(tab)}
                onAuxClick={(event) => event.button === 1 && onClose(tab)}
                onKeyDown={(event) => onKeyDown(event, tab, index)}
              >
                {name}
              </UnstyledButton>
              <CloseButton
                size="xs"
                tabIndex={-1}
                aria-label={t('desk.close', { name })}
                onClick={() => onClose(tab)}
              />
            </div>
          )
        })}
      </div>
      <CompareButton others={others} comparing={comparing} onBeside={onBeside} />
      <ToolButton
        label={t(wide ? 'desk.narrow' : 'desk.wide')}
        icon={wide ? IconArrowsMinimize : IconArrowsMaximize}
        pressed={wide}
        onClick={() => onWide(!wide)}
      />
    </div>
  )
}

const tabId = ({ attachment }: Tab) => `tab-${attachment.sha256}`
