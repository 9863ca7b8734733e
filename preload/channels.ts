/** Names of the Electron messages that carry the contract; nothing else is sent. */
export const channels = {
  /** main → window: a MessagePort to the engine, with each (re)start. */
  enginePort: 'van-kho:engine-port',
  /** main → window: an event frame of main's own. */
  event: 'van-kho:event',
  /** window → main: a call of the shell contract. */
  shell: 'van-kho:shell',
} as const
