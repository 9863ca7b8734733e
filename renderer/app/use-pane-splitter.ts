/** The three panes beside each other: their widths are remembered by this machine, and the sides fold from anywhere. */
import { useLocalStorage, useSplitter } from '@mantine/hooks'
import { useImperativeHandle } from 'react'
import { rememberedSizes, usualSizes } from './pane-sizes.ts'
import type { Pane } from './panes-context.tsx'
import { usePanes } from './panes-context.tsx'

const [facetsUsual = 0, listUsual = 0, planUsual = 0] = usualSizes
const panels: useSplitter.Panel[] = [
  { defaultSize: facetsUsual, min: 13, collapsible: true, collapseThreshold: 7 },
  { defaultSize: listUsual, min: 22 },
  { defaultSize: planUsual, min: 28, collapsible: true, collapseThreshold: 14 },
]
const [facets, plan] = [0, 2]

export function usePaneSplitter(): useSplitter.ReturnValue<HTMLDivElement> {
  const [sizes, setSizes] = useLocalStorage<useSplitter.PaneSize[]>({
    key: 'panes',
    defaultValue: [...usualSizes],
    getInitialValueInEffect: false,
    deserialize: rememberedSizes,
  })
  const splitter = useSplitter<HTMLDivElement>({ panels, sizes, onSizeChange: setSizes })
  const { panes } = usePanes()
  useImperativeHandle(panes?.facets, () => foldable(splitter, facets))
  useImperativeHandle(panes?.plan, () => foldable(splitter, plan))
  return splitter
}

const foldable = (splitter: useSplitter.ReturnValue, index: number): Pane => ({
  isFolded: () => splitter.collapsed[index] === true,
  fold: () => splitter.collapse(index),
  unfold: () => splitter.expand(index),
})
