/** What a key does in the list of plans. */
export type ListCommand =
  | { do: 'move'; to: (at: number, last: number) => number; extend: boolean }
  | { do: 'area'; place: number }
  | { do: 'read' }
  | { do: 'toggle' }
  | { do: 'all' }
  | { do: 'none' }
  | { do: 'trash' }
  | { do: 'confirm' }

interface Key {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Rows that PageUp and PageDown go over. */
const pageStep = 10

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + pageStep,
  PageUp: (at) => at - pageStep,
  Home: () => 0,
  End: (_at, last) => last,
}

const plain: Readonly<Record<string, ListCommand>> = {
  Enter: { do: 'read' },
  ' ': { do: 'toggle' },
  Escape: { do: 'none' },
  Delete: { do: 'trash' },
}

export function listCommand(key: Key): ListCommand | null {
  const control = key.ctrlKey || key.metaKey
  const move = moves[key.key]
  if (move && !key.altKey) return { do: 'move', to: move, extend: key.shiftKey }
  if (control && !key.altKey) {
    if (key.code === 'KeyA') return { do: 'all' }
    return key.key === 'Enter' ? { do: 'confirm' } : null
  }
  if (key.altKey) return null
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(key.code)
  if (digit && !key.shiftKey) return { do: 'area', place: Number(digit[1]) - 1 }
  return plain[key.key] ?? null
}
