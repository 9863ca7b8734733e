import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Failure } from '../../../../preload/errors.ts'
import { aFolder, anArchive, opened } from '../../archive/testing/an-archive.ts'
import { FaultyDisk } from '../../archive/testing/faulty-disk.ts'
import { addPlan } from '../testing/plans.ts'
import { exportBag } from './export.ts'
import { validateBag } from './validate.ts'

it('is whole or not there, whichever write, fsync or rename of it fails', async () => {
  const archive = await opened(await anArchive())
  const { id } = await addPlan(archive, { title: 'Kế hoạch' }, [
    { name: 'một.pdf', content: 'một' },
    { name: 'hai.pdf', content: 'hai' },
  ])
  for (const code of ['ENOSPC', 'EIO']) {
    for (let at = 1; ; at += 1) {
      const place = await aFolder()
      const folder = join(place, 'goi')
      const disk = new FaultyDisk({ at, code, lasting: false })
      const error = await exportBag({ archive, ids: [id], folder, disk }).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (!disk.failed) break
      const there = await readdir(place)
      if (there.length > 0) {
        // Only the last fsync, of the folder that it is in, can fail with the bag in its place.
        expect(there).toEqual(['goi'])
        expect((await validateBag(folder)).files).toHaveLength(4)
      }
      expect(error).toBeInstanceOf(Failure)
      if (error instanceof Failure) expect(error.error.code).toMatch(/^disk\./)
    }
  }
})
