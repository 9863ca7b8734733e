/** Names of the Electron messages that carry the contract; nothing else is sent. */
export const channels = {
  /** main → window: a MessagePort to the engine, with each (re)start. */
  enginePort: 'van-kho:engine-port',
  /** main → window: an event frame of main's own. */
  event: 'van-kho:event',
  /** window → main: a call of the shell contract. */
  shell: 'van-kho:shell',
} as const

/** At the end of the window's address when it was opened again after its process had ended. */
export const reopenedMark = '#reopened'
