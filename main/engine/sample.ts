/** Makes the sample archive from the files that resources/sample generated. */
import { readFile, rename, rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { AttachmentKind, PlanFields } from '../../preload/model.ts'
import { createArchive, openArchive } from './archive/index.ts'

export const SampleIndex = z.array(
  z.object({
    fields: PlanFields.partial(),
    files: z.array(z.object({ name: z.string(), kind: AttachmentKind })),
  }),
)

/**
 * Writes the archive whole: plans with their metadata and files. Their text is read when it is opened.
 * @throws Failure archive.exists, disk.*
 */
export async function makeSampleArchive(o: {
  root: string
  name: string
  userData: string
  sampleDir: string
}): Promise<void> {
  const index = SampleIndex.parse(
    JSON.parse(await readFile(join(o.sampleDir, 'sample.json'), 'utf8')),
  )
  // Made beside its place and moved there whole, so that a crash leaves no half of a sample.
  const making = `${o.root}.making`
  await rm(making, { recursive: true, force: true })
  await createArchive({ root: making, name: o.name, sample: true })
  const archive = await openArchive({ root: making, userData: o.userData, person: 'Văn Khố' })
  try {
    for (const plan of index) {
      const attachments = []
      for (const file of plan.files) {
        const name = basename(file.name)
        const stored = await archive.attachments.add(join(o.sampleDir, 'files', name))
        attachments.push({
          sha256: stored.sha256,
          name,
          mediaType: mediaTypes[extname(name)] ?? 'application/octet-stream',
          bytes: stored.bytes,
          pages: null,
          kind: file.kind,
          addedAt: new Date().toISOString(),
          text: 'pending' as const,
          problem: null,
        })
      }
      await archive.catalog.create(given(plan.fields), attachments)
    }
  } finally {
    await archive.close()
  }
  await rename(making, o.root)
}

/** Only the fields that stand there: an absent one is left to the catalogue. */
function given(fields: Partial<Record<keyof PlanFields, unknown>>): Partial<PlanFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
