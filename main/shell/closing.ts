/** What is said while the program, its window gone, is still writing to the archive. */
import { dialog } from 'electron'
import type { Words } from './words.ts'

/**
 * Somebody starts the program again before it has ended: a disk or a share is slow, or never answers.
 * @returns whether it is to be ended without waiting
 */
export async function stillClosing(words: Words): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'info',
    message: words.say('stillClosing'),
    detail: words.say('stillClosingHelp'),
    buttons: [words.say('wait'), words.say('endNow')],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
