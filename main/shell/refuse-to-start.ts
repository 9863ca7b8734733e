import { app, dialog } from 'electron'
import type { AppError } from '../../preload/errors.ts'
import { Words } from './words.ts'

/** Says why and ends; the exit status is 1. */
export async function refuseToStart(error: AppError): Promise<void> {
  const { sayError } = await import('../cli/words.ts')
  const reason = sayError(error)
  console.error(reason)
  void app.whenReady().then(() => {
    dialog.showErrorBox(new Words().say('policyInvalid'), reason)
    app.exit(1)
  })
}
