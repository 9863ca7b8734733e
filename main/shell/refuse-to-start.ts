import { app, dialog } from 'electron'
import type { AppError } from '../../preload/errors.ts'
import { sayError } from '../cli/words.ts'
import { Words } from './words.ts'

/** Says why and ends; the exit status is 1. */
export function refuseToStart(error: AppError): void {
  const reason = sayError(error)
  console.error(reason)
  void app.whenReady().then(() => {
    dialog.showErrorBox(new Words().say('policyInvalid'), reason)
    app.exit(1)
  })
}
