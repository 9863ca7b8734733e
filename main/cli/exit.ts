/** Exit statuses, the same for every command. */
export const exit = {
  /** All went well. */
  done: 0,
  /** Nothing was done: wrong words, no archive, no disk… */
  failed: 1,
  /** Done, but something is named that went wrong with some of it. */
  partly: 2,
} as const
