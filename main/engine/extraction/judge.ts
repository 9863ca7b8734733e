/** What a document's pages amount to: how much of it has text, and what to say where some has not. */
import type { AppError } from '../../../preload/errors.ts'
import type { TextState } from '../../../preload/model.ts'
import { limits } from './limits.ts'
import type { ExtractedPage, OcrState } from './types.ts'
import { isUsable } from './usable.ts'

const unreadStates: ReadonlySet<OcrState> = new Set(['wanted', 'again', 'failed'])

export interface Judged {
  state: TextState
  problem: AppError | null
}

/** @param whole false when the file has more pages than were read */
export function judgePages(pages: readonly ExtractedPage[], name: string, whole: boolean): Judged {
  const pictures = pages.filter(({ ocr }) => ocr && unreadStates.has(ocr))
  const unread = pictures.filter(({ text }) => !isUsable(text)).length
  const empty = pages.every(({ text }) => text.trim() === '')
  if (empty || unread === pages.length)
    return { state: 'none', problem: { code: 'attachment.noText', params: { name } } }
  if (!whole || pages.length > limits.pages)
    return {
      state: 'partial',
      problem: { code: 'attachment.limit', params: { name, pages: pages.length } },
    }
  if (pictures.length > 0)
    return {
      state: 'partial',
      problem: { code: 'attachment.partlyRead', params: { name, pages: pictures.length } },
    }
  return { state: 'full', problem: null }
}
