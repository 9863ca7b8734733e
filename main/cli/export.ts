import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { Failure } from '../../preload/errors.ts'
import type { PlanFilter, PlanSort } from '../../preload/model.ts'
import { PlanId } from '../../preload/model.ts'
import type { OpenArchive } from '../engine/open-archive.ts'
import { exit } from './exit.ts'
import type { ArchiveFlags } from './with-archive.ts'
import { withArchive } from './with-archive.ts'
import { say, sayError } from './words.ts'

interface Flags extends ArchiveFlags {
  to: string
  format: 'bag' | 'csv' | 'xlsx'
}

const inUse: PlanFilter = { facets: {}, trash: false }
const byDate: PlanSort = { by: 'issuedOn', descending: false }
/** Hits are asked for this many at a time. */
const hitsAtOnce = 200

export function exportCommand(): Command {
  return new Command('export')
    .description(
      'Xuất văn bản thành gói BagIt hoặc mục lục CSV, XLSX / export plans as a BagIt bag or a register',
    )
    .argument(
      '[query-or-ids...]',
      'mã văn bản hoặc câu tìm; tất cả nếu không nêu / ids or a search; all plans without',
    )
    .requiredOption('--archive <dir>', 'thư mục kho / the archive')
    .requiredOption(
      '--to <path>',
      'thư mục trống cho gói, hoặc tên tệp chưa có / an empty folder, or a new file',
    )
    .addOption(
      new Option('--format <format>', 'dạng / format')
        .choices(['bag', 'csv', 'xlsx'])
        .default('bag'),
    )
    .option('--user-data <dir>', 'nơi giữ chỉ mục của máy này / where this machine keeps its index')
    .option('--json', 'kết quả dạng JSON / the result as JSON')
    .action((words: string[], flags: Flags) =>
      withArchive(flags, { create: false }, (archive) => run(archive, words, flags)),
    )
}

async function run(archive: OpenArchive, words: string[], flags: Flags): Promise<number> {
  const { exchange } = archive
  const { format, json } = flags
  const to = resolve(flags.to)
  const ids = await chosen(archive, words)
  if (ids?.length === 0) {
    console.error(say('nothingFound'))
    return exit.failed
  }
  const report =
    format === 'bag'
      ? await exchange.exportBag({ ids, folder: to })
      : await exchange.exportList({ ids, filter: inUse, sort: byDate, format, path: to })
  if (json) console.log(JSON.stringify(report))
  else {
    for (const problem of report.problems) console.error(sayError(problem))
    const { plans, files, path } = report
    console.log(say(format === 'bag' ? 'export.bag' : 'export.list', { plans, files, path }))
  }
  return report.problems.length > 0 ? exit.partly : exit.done
}

/** The plans that the words name or find; null for all. */
async function chosen(archive: OpenArchive, words: readonly string[]): Promise<PlanId[] | null> {
  if (words.length === 0) return null
  if (words.every((word) => PlanId.safeParse(word).success)) return planIds(archive, words)
  await archive.indexing.idle()
  const ids: PlanId[] = []
  for (;;) {
    const page = archive.search(words.join(' '), inUse, ids.length, hitsAtOnce)
    ids.push(...page.hits.map(({ plan }) => plan.id))
    if (page.hits.length < hitsAtOnce) return ids
  }
}

function planIds({ archive }: OpenArchive, ids: readonly PlanId[]): PlanId[] {
  for (const id of ids) if (!archive.catalog.get(id)) throw new Failure('plan.notFound', { id })
  return [...new Set(ids)]
}
