import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Sha256 } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { notifyError } from '../../api/notify.ts'

/** Queues a page for recognition, whatever text it has: some scanners' own text is garbage. */
export async function recogniseAgain(sha256: Sha256, pageNumber: number): Promise<void> {
  try {
    await answer(window.vanKho.ocr.redo({ sha256, pageIndex: pageNumber - 1 }))
    notifications.show({ message: i18next.t('reader:recognised.queued', { number: pageNumber }) })
  } catch (thrown) {
    notifyError(thrown)
  }
}
