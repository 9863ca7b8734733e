import { z } from 'zod'
import * as m from '../model.ts'
import { call, done, sheetList } from './call.ts'

/** Main asks the engine; never offered to a window. */
export const internalContract = {
  attachments: {
    /** Absolute path of a stored file, for `vankho://attachment/<sha256>`. */
    locate: call(
      z.object({ sha256: m.Sha256 }),
      z
        .object({
          path: z.string(),
          name: z.string(),
          mediaType: z.string(),
          bytes: z.number().int(),
        })
        .nullable(),
    ),
    /** Copies a stored file to where a person asked main to put it; on the disk when it answers. */
    copyOut: call(
      z.object({ sha256: m.Sha256, to: z.string().min(1), readOnly: z.boolean() }),
      done,
    ),
  },
  archive: {
    /** A person double-clicked an archive while the program ran. */
    open: call(z.object({ path: z.string().min(1) }), done),
  },
  lists: {
    /** Writes the list as a page to be printed; answers how many plans it has. */
    writeSheet: call(sheetList.extend({ path: z.string().min(1) }), z.number().int()),
  },
  power: {
    changed: call(z.object({ onBattery: z.boolean() }), done),
  },
} as const
