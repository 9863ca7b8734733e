/** Makes the sample archive from the files that resources/sample generated. */
import { readFile, rename, rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { AttachmentKind, PlanFields } from '../../preload/model.ts'
import { createArchive, openArchive } from './archive/index.ts'
import { TextStore } from './extraction/text-store.ts'
import { suggestFields, titleOf } from './importing/index.ts'

export const SampleIndex = z.array(
  z.object({
    fields: PlanFields.partial(),
    files: z.array(z.object({ name: z.string(), kind: AttachmentKind })),
  }),
)

/**
 * Writes the archive whole: plans with their metadata, files and text. Text that did not come with the program is read
 * when the archive is opened.
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
  const known = new TextStore(o.sampleDir)
  const texts = new TextStore(making)
  try {
    for (const plan of index) {
      const attachments = []
      for (const file of plan.files) {
        const name = basename(file.name)
        const { sha256, bytes } = await archive.attachments.add(join(o.sampleDir, 'files', name))
        const document = await known.read(sha256)
        if (document) await texts.write(sha256, document)
        attachments.push({
          sha256,
          name,
          mediaType: document?.mediaType ?? mediaTypes[extname(name)] ?? 'application/octet-stream',
          bytes,
          pages: document?.pages.length ?? null,
          kind: file.kind,
          addedAt: new Date().toISOString(),
          text: document?.state ?? ('pending' as const),
          problem: document?.problem ?? null,
        })
      }
      const { id } = await archive.catalog.create(given(plan.fields), attachments)
      const [main] = attachments
      if (main) await suggestFields({ archive, texts }, id, titleOf(main.name))
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
