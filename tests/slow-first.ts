/** The order of the unit tests' files: the long ones first, so that at the end no worker waits for the other's last. */
import { BaseSequencer } from 'vitest/node'

/** Vitest knows by itself only after a first run; on a fresh clone it takes the size of a file for its length. */
const longest = [
  'main/engine/importing/ocr.test.ts',
  'main/engine/importing/ocr-crash.test.ts',
  'main/engine/importing/importing.test.ts',
  'main/engine/archive/faults.test.ts',
  'main/cli/cli.test.ts',
  'main/engine/archive/crash.test.ts',
  'build/docs.test.ts',
  'main/engine/importing/crash.test.ts',
]

type Files = Parameters<BaseSequencer['sort']>[0]

export class SlowFirst extends BaseSequencer {
  override async sort(files: Files): Promise<Files> {
    const sorted = await super.sort(files)
    const place = (file: Files[number]) => longest.findIndex((one) => file.moduleId.endsWith(one))
    const long = sorted.filter((file) => place(file) >= 0).sort((a, b) => place(a) - place(b))
    return [...long, ...sorted.filter((file) => place(file) < 0)]
  }
}
