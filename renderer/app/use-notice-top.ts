import { useEffect, useState } from 'react'

const roots = '.mantine-Notifications-root[data-position^="bottom"]'

/** Where the notices at the foot of the window begin, in pixels from its top; the foot itself where there are none. */
export function useNoticeTop(): number {
  const [top, setTop] = useState(window.innerHeight)
  useEffect(() => {
    const found = [...document.querySelectorAll(roots)]
    // They come, go and grow while something lies beside them.
    const observer = new ResizeObserver(() => {
      const tops = found
        .map((root) => root.getBoundingClientRect())
        .filter(({ height }) => height > 0)
        .map((box) => box.top)
      setTop(Math.min(window.innerHeight, ...tops))
    })
    observer.observe(document.documentElement)
    for (const root of found) observer.observe(root)
    return () => observer.disconnect()
  }, [])
  return top
}
