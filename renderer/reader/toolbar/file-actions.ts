import type { Attachment } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { notifyError } from '../../api/notify.ts'

/** What can be done with a stored file as it is, whether it can be shown or not. */
export const fileActions = ({ sha256, name }: Attachment) => {
  const { files } = window.vanKho
  const tell = (done: Promise<unknown>) => void done.catch(notifyError)
  return {
    saveCopy: () => tell(answer(files.saveCopy({ sha256, name }))),
    openOutside: () => tell(answer(files.openOutside({ sha256 }))),
    showInFolder: () => tell(answer(files.showInFolder({ sha256 }))),
  }
}
