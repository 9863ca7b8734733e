import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { blankPage } from './blank-page.ts'
import classes from './frame.module.css'

/** The window of an isolated page, with the constructors that belong to it. */
export type FrameWindow = Window & typeof globalThis

interface Props {
  readonly title: string
  /** The page stands and is empty; nothing in it can run. */
  readonly onReady: (window: FrameWindow) => void
}

/**
 * An isolated page for a stranger's document: no scripts, no network, no way out. It is of our
 * origin only so that we can fill it; without `allow-scripts` nothing inside can use that.
 */
export function Frame({ title, onReady }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const ready = useRef(onReady)
  ready.current = onReady
  const scheme = useComputedColorScheme('light')

  // What lies around the sheets is the program's, not the document's.
  useEffect(() => {
    const surround = () => {
      const page = frame.current?.contentDocument?.documentElement
      if (page) page.dataset.scheme = scheme
    }
    surround()
    const element = frame.current
    element?.addEventListener('load', surround)
    return () => element?.removeEventListener('load', surround)
  }, [scheme])

  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const onLoad = () => {
      const inner = element.contentWindow as FrameWindow | null
      if (inner === null) return
      handOnKeys(inner.document, element)
      askBeforeLinks(inner.document)
      ready.current(inner)
    }
    element.addEventListener('load', onLoad)
    element.srcdoc = blankPage
    return () => element.removeEventListener('load', onLoad)
  }, [])

  return <iframe ref={frame} title={title} sandbox="allow-same-origin" className={classes.frame} />
}

/** Keys that are pressed inside are heard outside: find, print, next mark. */
function handOnKeys(page: Document, outside: Element): void {
  page.addEventListener('keydown', (event) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
    const init = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true }
    if (!outside.dispatchEvent(new KeyboardEvent('keydown', init))) event.preventDefault()
  })
}

/** A link inside goes there; one outside is shown and asked about. */
function askBeforeLinks(page: Document): void {
  page.addEventListener('click', (event) => {
    const target = event.target as Element | null
    const href = target?.closest('a[href]')?.getAttribute('href')
    if (href === null || href === undefined) return
    event.preventDefault()
    if (href.startsWith('#')) page.getElementById(decodeURI(href.slice(1)))?.scrollIntoView()
    else void window.vanKho.links.open({ url: href })
  })
  page.addEventListener('auxclick', (event) => event.preventDefault())
}
