import type { TaskProgress } from '../../../preload/model.ts'

const tellEveryMs = 150

/** Does a task that counts files, telling how far it is a few times a second, and when it has ended. */
export async function tellingProgress<T>(
  task: TaskProgress['task'],
  tell: (progress: TaskProgress) => void,
  work: (onProgress: (done: number, files: number) => void) => Promise<T>,
): Promise<T> {
  let last = { done: 0, files: 0 }
  let toldAt = -Infinity
  try {
    return await work((done, files) => {
      last = { done, files }
      if (performance.now() - toldAt < tellEveryMs) return
      toldAt = performance.now()
      tell({ task, ...last, ended: false })
    })
  } finally {
    tell({ task, ...last, ended: true })
  }
}
