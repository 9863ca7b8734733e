/** A process that works on an archive until it is killed, telling each acknowledged plan on stdout. */
import { writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openArchive } from '../index.ts'

const [root = '', userData = '', inbox = '', seed = ''] = process.argv.slice(2)
const archive = await openArchive({ root, userData })

/** Synchronously, so that what was acknowledged is told before anything else happens. */
function tell(line: object): void {
  writeFileSync(1, `${JSON.stringify(line)}\n`)
}

tell({ ready: true })
for (let round = 0; ; round += 1) {
  const source = join(inbox, `${seed}-${round}.txt`)
  await writeFile(source, `nội dung ${seed} ${round} `.repeat(2_000))
  const { sha256, bytes } = await archive.attachments.add(source)
  const attachment = {
    sha256,
    name: 'a.txt',
    mediaType: 'text/plain',
    bytes,
    pages: null,
    kind: 'original',
    addedAt: new Date().toISOString(),
    text: 'pending',
    problem: null,
  } as const
  const plan = await archive.catalog.create({ title: `${seed} ${round}` }, [attachment])
  tell({ id: plan.id, revision: plan.revision, title: plan.title, sha256 })
  const title = `${plan.title} sửa`
  const saved = await archive.catalog.save(plan.id, plan.revision, { title, tags: ['CCHC'] })
  if (saved.status === 'saved') {
    tell({ id: plan.id, revision: saved.plan.revision, title, sha256 })
  }
}
