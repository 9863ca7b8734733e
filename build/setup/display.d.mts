export function openDisplay(): Promise<{
  display: string | undefined
  virtual: boolean
  close: () => void
}>
