import { createContext } from 'react'

/** Whether the keys that are heard everywhere (F3) are for this document: of two side by side, the one used last. */
export const PaneHearsKeys = createContext(true)
