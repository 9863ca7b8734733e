/** What a key does in the pages of a PDF; scrolling keys are the browser's own. */
export type PdfCommand =
  | 'find'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomAuto'
  | 'previousPage'
  | 'nextPage'
  | 'firstPage'
  | 'lastPage'
  | 'back'
  | 'forward'
  | 'rotateRight'
  | 'rotateLeft'
  | 'print'
  | 'highlight'
  | 'present'
  | 'leave'

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const withControl: Readonly<Record<string, PdfCommand>> = {
  f: 'find',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'zoomAuto',
  p: 'print',
  Home: 'firstPage',
  End: 'lastPage',
}
const withAlt: Readonly<Record<string, PdfCommand>> = { ArrowLeft: 'back', ArrowRight: 'forward' }
const alone: Readonly<Record<string, PdfCommand>> = {
  ArrowLeft: 'previousPage',
  ArrowRight: 'nextPage',
  r: 'rotateRight',
  R: 'rotateLeft',
  h: 'highlight',
  F5: 'present',
}
/** While one page at a time is shown, the keys of any presenter's clicker too. */
const presenting: Readonly<Record<string, PdfCommand>> = {
  ...alone,
  ArrowUp: 'previousPage',
  ArrowDown: 'nextPage',
  PageUp: 'previousPage',
  PageDown: 'nextPage',
  Backspace: 'previousPage',
  ' ': 'nextPage',
  Enter: 'nextPage',
  Home: 'firstPage',
  End: 'lastPage',
  Escape: 'leave',
  F5: 'leave',
}

/** `inField`: the focus is where text is typed, and letters and arrows belong to it; `inShow`: while presenting. */
export function commandFor(key: Key, inField: boolean, inShow = false): PdfCommand | null {
  const control = key.ctrlKey || key.metaKey
  if (control && !key.altKey && !(key.shiftKey && key.key === 'F')) {
    const command = withControl[key.key] ?? null
    return inField && (command === 'firstPage' || command === 'lastPage') ? null : command
  }
  if (inField || control) return null
  return (key.altKey ? withAlt : inShow ? presenting : alone)[key.key] ?? null
}
