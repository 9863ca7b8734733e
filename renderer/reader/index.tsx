export { Desk as Reader } from './desk/Desk.tsx'
export { DocumentPane } from './desk/DocumentPane.tsx'
export { PaneHearsKeys } from './desk/pane.ts'
export type { Spot } from './desk/reader-props.ts'
