import { Command } from 'commander'
import { Failure } from '../../preload/errors.ts'
import type { Plan } from '../../preload/model.ts'
import { PlanId } from '../../preload/model.ts'
import type { OpenArchive } from '../engine/open-archive.ts'
import { exit } from './exit.ts'
import type { ArchiveFlags } from './with-archive.ts'
import { withArchive } from './with-archive.ts'

export function showCommand(): Command {
  return new Command('show')
    .description('Xem một văn bản: mã hoặc số ký hiệu / show a plan by its id or number')
    .argument('<id-or-number>')
    .requiredOption('--archive <dir>', 'thư mục kho / the archive')
    .option('--user-data <dir>', 'nơi giữ chỉ mục của máy này / where this machine keeps its index')
    .option('--text', 'kèm văn bản từng trang / with the text of every page')
    .action((wanted: string, flags: ArchiveFlags & { text?: boolean }) =>
      withArchive(flags, { create: false }, async (archive) => {
        const plans = find(archive, wanted)
        if (plans.length === 0) throw new Failure('plan.notFound', { id: wanted })
        for (const plan of plans) {
          console.log(JSON.stringify(plan, null, 2))
          if (!flags.text) continue
          for (const { sha256, name } of plan.attachments) {
            const { pages } = await archive.text(sha256, '')
            for (const [i, page] of pages.entries())
              console.log(`\n--- ${name} · ${i + 1}/${pages.length}\n${page.text}`)
          }
        }
        return exit.done
      }),
    )
}

function find({ archive }: OpenArchive, wanted: string): Plan[] {
  const byId = PlanId.safeParse(wanted)
  const plan = byId.success ? archive.catalog.get(byId.data) : null
  if (plan) return [plan]
  const number = wanted.normalize('NFC').toLowerCase()
  return [...archive.catalog.all()].filter((one) => one.number.toLowerCase() === number)
}
