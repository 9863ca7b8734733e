/** The worker, but for one file, of which the whole process dies: as V8 ends it when a thread's heap is full. */
import work from '../../extraction/worker.ts'

export default function readOrDie(task: Parameters<typeof work>[0]): ReturnType<typeof work> {
  if (task.kind === 'extract' && task.name === 'chet-nguoi.txt')
    process.kill(process.pid, 'SIGKILL')
  return work(task)
}
