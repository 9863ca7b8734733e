import { Command } from 'commander'
import { Failure } from '../../preload/errors.ts'
import type { Plan } from '../../preload/model.ts'
import { PlanId } from '../../preload/model.ts'
import type { OpenArchive } from '../engine/open-archive.ts'
import { exit } from './exit.ts'
import type { ArchiveFlags } from './with-archive.ts'
import { withArchive } from './with-archive.ts'
import { say } from './words.ts'

interface Shown {
  plan: Plan
  /** Of each page of each file; null when it was not asked for. */
  text: { name: string; pages: string[] }[] | null
}

export function showCommand(): Command {
  return new Command('show')
    .description('Xem một văn bản: mã hoặc số ký hiệu / show a plan by its id or number')
    .argument('<id-or-number>', 'mã hoặc số, ký hiệu / id or number')
    .requiredOption('--archive <dir>', 'thư mục kho / the archive')
    .option('--user-data <dir>', 'nơi giữ chỉ mục của máy này / where this machine keeps its index')
    .option('--text', 'kèm văn bản từng trang / with the text of every page')
    .option('--json', 'mỗi văn bản một dòng JSON / one line of JSON a plan')
    .action((wanted: string, flags: ArchiveFlags & { text?: boolean }) =>
      withArchive(flags, { create: false }, async (archive) => {
        const plans = find(archive, wanted)
        if (plans.length === 0) throw new Failure('plan.notFound', { id: wanted })
        for (const plan of plans) {
          const text = flags.text ? await textOf(archive, plan) : null
          console.log(
            flags.json ? JSON.stringify(text ? { ...plan, text } : plan) : said({ plan, text }),
          )
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

function textOf(archive: OpenArchive, plan: Plan): Promise<NonNullable<Shown['text']>> {
  return Promise.all(
    plan.attachments.map(async ({ sha256, name }) => {
      const { pages } = await archive.text(sha256, '')
      return { name, pages: pages.map((page) => page.text) }
    }),
  )
}

function said({ plan, text }: Shown): string {
  const { number, title, issuer, issuedOn, signer, tags, attachments } = plan
  const lines = [
    `${plan.id}  ${[number, title].filter(Boolean).join('  ')}`,
    ...field('show.issuer', issuer),
    ...field('show.issuedOn', issuedOn?.split('-').reverse().join('/') ?? ''),
    ...field('show.signer', [signer.position, signer.name].filter(Boolean).join(' ')),
    ...field('show.tags', tags.join(', ')),
    ...field('show.state', plan.deletedAt === null ? '' : say('show.trash')),
    ...attachments.map(({ name, pages, bytes, sha256 }) =>
      say('show.file', { name, pages: pages ?? '–', kb: Math.ceil(bytes / 1_000), sha256 }),
    ),
  ]
  const pages = (text ?? []).flatMap(({ name, pages: of }) =>
    of.map((page, i) => `\n--- ${name} · ${i + 1}/${of.length}\n${page}`),
  )
  return [...lines, ...pages].join('\n')
}

function field(
  name: 'show.issuer' | 'show.issuedOn' | 'show.signer' | 'show.tags' | 'show.state',
  value: string,
): string[] {
  return value === '' ? [] : [`  ${say(name)}: ${value}`]
}
