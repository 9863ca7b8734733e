/** Whether the program would run without Chromium's sandbox, which a hostile document must not (DESIGN.md 12). */
import type { AppError } from '../../preload/errors.ts'

export interface Start {
  /** `--no-sandbox`: an AppImage adds it by itself where the system has no user namespaces. */
  isOff: boolean
  isPackaged: boolean
  /** undefined on Windows. */
  uid: number | undefined
}

/** @returns why there must be no start; null where there may. Chromium has no sandbox for root; the tests run so. */
export function withoutSandbox({ isOff, isPackaged, uid }: Start): AppError | null {
  return isOff && isPackaged && uid !== 0 ? { code: 'sandbox.off', params: {} } : null
}
