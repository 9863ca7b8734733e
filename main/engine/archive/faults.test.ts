/** For every n: the n-th call to the disk fails during an import and saves; then the archive is opened again. */
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../preload/errors.ts'
import type { Plan } from '../../../preload/model.ts'
import { openArchive } from './index.ts'
import { aFile, aFolder, anArchive, anAttachment } from './testing/an-archive.ts'
import { FaultyDisk } from './testing/faulty-disk.ts'

interface Outcome {
  acknowledged: { sha256: string | null; plan: Plan | null }
  /** What the window shows at the end. */
  shown: Plan[]
}

/** An import and edits, as far as the disk lets them come; every refusal must be a Failure. */
async function importAndEdit(
  place: { root: string; userData: string },
  source: string,
  disk: FaultyDisk,
): Promise<Outcome> {
  const acknowledged: Outcome['acknowledged'] = { sha256: null, plan: null }
  const archive = await openArchive({ ...place, disk })
  const plan = await attempt(async () => {
    const { sha256, bytes } = await archive.attachments.add(source)
    acknowledged.sha256 = sha256
    return archive.catalog.create({ title: 'Kế hoạch' }, [anAttachment({ sha256, bytes })])
  })
  if (plan) {
    const { id, revision } = plan
    acknowledged.plan = plan
    const saved = await attempt(() =>
      archive.catalog.save(id, revision, { title: 'Kế hoạch 216', tags: ['CCHC'] }),
    )
    if (saved?.status === 'saved') acknowledged.plan = saved.plan
    const sha256 = acknowledged.sha256 ?? ''
    const read = await attempt(() => archive.catalog.updateAttachment(id, sha256, { pages: 7 }))
    if (read) acknowledged.plan = read
    await attempt(() => archive.catalog.trash([id]))
  }
  await archive.close()
  return { acknowledged, shown: [...archive.catalog.all()] }
}

async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    expect(error).toBeInstanceOf(Failure)
    if (error instanceof Failure) expect(error.error.code).toMatch(/^disk\./)
    return null
  }
}

describe('a failing disk', () => {
  for (const code of ['ENOSPC', 'EIO', 'EROFS']) {
    for (const lasting of [false, true]) {
      it(`loses nothing acknowledged: ${code}, ${lasting ? 'lasting' : 'once'}`, async () => {
        const source = await aFile(await aFolder(), 'a.pdf', '%PDF nội dung')
        for (let at = 1; ; at += 1) {
          const place = await anArchive()
          const disk = new FaultyDisk({ at, code, lasting })
          const { acknowledged, shown } = await importAndEdit(place, source, disk)
          const again = await openArchive(place)
          const found = [...again.catalog.all()]
          // What the window showed after the refusals is what is there, no more and no less.
          expect(found).toEqual(shown)
          const { plan, sha256 } = acknowledged
          // A save that was refused after its rename may be there, never less than was acknowledged.
          if (plan) expect((found[0]?.revision ?? '') >= plan.revision).toBe(true)
          if (sha256) expect(await again.attachments.locate(sha256)).not.toBeNull()
          const codes = new Set(again.findings.map((finding) => finding.code))
          // Bytes of an import that was refused may wait for its repetition, and half a write.
          codes.delete('bytes.withoutPlan')
          codes.delete('temporary.left')
          expect([...codes]).toEqual([])
          await again.close()
          if (!disk.failed) break
        }
      })
    }
  }
})
