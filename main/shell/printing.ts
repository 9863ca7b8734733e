import type { WebContents } from 'electron'
import { Failure } from '../../preload/failure.ts'

/** Through the system's dialog. True when it was sent. @throws Failure print.failed */
export function printContents(contents: WebContents, landscape?: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const turned = landscape === undefined ? {} : { landscape }
    contents.print({ silent: false, printBackground: true, ...turned }, (sent, reason) => {
      // Electron says "Print job canceled" for a person who changed their mind.
      if (sent || /cancel/i.test(reason)) resolve(sent)
      else reject(new Failure('print.failed', { reason }))
    })
  })
}
