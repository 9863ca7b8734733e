import { Command } from 'commander'
import { exit } from './exit.ts'
import type { ArchiveFlags } from './with-archive.ts'
import { withArchive } from './with-archive.ts'
import { say } from './words.ts'

export function searchCommand(): Command {
  return new Command('search')
    .description('Tìm trong kho / search the archive')
    .argument('<text...>', 'lời tìm, như trong ô tìm / what is typed into the search box')
    .requiredOption('--archive <dir>', 'thư mục kho / the archive')
    .option('--user-data <dir>', 'nơi giữ chỉ mục của máy này / where this machine keeps its index')
    .option('--limit <n>', 'số văn bản / how many plans', '10')
    .option('--json', 'kết quả dạng JSON / answer as JSON')
    .action((words: string[], flags: ArchiveFlags & { limit: string }) =>
      withArchive(flags, { create: false }, async (archive) => {
        await archive.indexing.idle()
        const limit = Math.min(200, Math.max(1, Number.parseInt(flags.limit, 10) || 10))
        const page = archive.search(words.join(' '), { facets: {}, trash: false }, 0, limit)
        if (flags.json) {
          console.log(JSON.stringify(page))
          return exit.done
        }
        if (page.hits.length === 0) console.log(say('nothingFound'))
        for (const { plan, pages } of page.hits) {
          console.log(`${plan.id}  ${[plan.number, plan.title].filter(Boolean).join('  ')}`)
          for (const hit of pages) {
            console.log(`    ${say('page', { name: hit.name, page: hit.pageIndex + 1 })}`)
            console.log(`    ${hit.snippet.text.replace(/\s+/g, ' ')}`)
          }
        }
        const { plansMatched, pagesMatched, tookMs } = page
        console.log(
          say('found', { plans: plansMatched, pages: pagesMatched, ms: Math.round(tookMs) }),
        )
        return exit.done
      }),
    )
}
