/** Every command that the documentation shows is run, or is a script whose own run is `npm test`'s, or too long for a test. */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePdf } from '../tests/fixtures/documents.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (path: string) => join(root, path)
const read = (path: string) => readFileSync(inRoot(path), 'utf8')
const { scripts } = JSON.parse(read('package.json'))

const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(inRoot('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

/** The lines of a page's `sh` blocks, without remarks. */
const commandsOf = (page: string) =>
  [...read(page).matchAll(/^ *```sh\n(.*?)^ *```/gms)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => line !== ''),
  )

const cli = /^npm run cli -- (.*)$/
const python = ['python3', 'python'].find((name) => spawnSync(name, ['-V']).status === 0)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-tai-lieu-'))
  await mkdir(join(folder, 'tai-lieu'))
  await mkdir(join(folder, 'sao-luu'))
  await makePdf(join(folder, 'tai-lieu', 'ke-hoach.pdf'), [
    'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\nSố: 216/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHải Phòng, ngày 20 tháng 9 năm 2021\n\nKẾ HOẠCH\nCải cách hành chính giai đoạn 2021 - 2025\n\nThực hiện cải cách hành chính trên địa bàn thành phố.',
  ])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** In the folder that the pages speak of: documents in `tai-lieu`, an archive in `kho`. */
function run(command: string, args: readonly string[]) {
  return new Promise<{ status: number; out: string }>((resolve) => {
    const env = {
      ...process.env,
      XDG_CONFIG_HOME: join(folder, 'may'),
      APPDATA: join(folder, 'may'),
    }
    execFile(command, args, { cwd: folder, env, encoding: 'utf8' }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out: out + err }),
    )
  })
}

/** As a shell splits them. */
const words = (line: string) =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')

describe('the documentation', () => {
  it('shows commands, on several pages', () => {
    expect(pages.filter((page) => commandsOf(page).length > 0).length).toBeGreaterThan(3)
  })

  it.each(pages)(
    '%s names only scripts that there are, and links only to files that there are',
    (page) => {
      for (const command of commandsOf(page)) {
        const [, script] = /^npm (?:run )?([\w-]+)/.exec(command) ?? []
        if (script === undefined) expect(command, page).toMatch(/^python3 /)
        else if (script !== 'ci') expect(Object.keys(scripts), command).toContain(script)
      }
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => to)
      for (const link of links)
        expect(existsSync(join(root, dirname(page), link)), `${page}: ${link}`).toBe(true)
    },
  )

  it('has command lines that work, in the order of the administrator’s guide', async () => {
    const seen = new Set<string>()
    const guide = join('docs', 'quan-tri.md')
    for (const page of [guide, ...pages.filter((one) => one !== guide)])
      for (const command of commandsOf(page)) {
        const [, line] = cli.exec(command) ?? []
        if (line === undefined || seen.has(line)) continue
        seen.add(line)
        const { status, out } = await run(process.execPath, [
          inRoot('main/cli/index.ts'),
          ...words(line),
        ])
        expect(status, `${page}: ${command}\n${out}`).toBe(0)
      }
    expect(seen.size).toBeGreaterThan(12)
    if (python === undefined) return
    for (const command of commandsOf(join('docs', 'archive-format.md'))) {
      const [, line = ''] = /^python3 (.*)$/.exec(command) ?? []
      const { status, out } = await run(python, words(line.replace('docs/', inRoot('docs/'))))
      expect(status, `${command}\n${out}`).toBe(0)
    }
  }, 900_000)

  it('calls the settings what the window calls them', async () => {
    const { default: app } = await import('../resources/i18n/vi/app.json', {
      with: { type: 'json' },
    })
    const shown = new Set(JSON.stringify(app).match(/"(?:[^"\\]|\\.)*"/g))
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/_Cài đặt → ([^_]+)_/g)].flatMap(([, way = '']) => way.split(' → ')),
    )
    expect(named.length).toBeGreaterThan(4)
    for (const name of named) expect(shown, name).toContain(JSON.stringify(name))
  })

  it('quotes what the program says when something is wrong', async () => {
    const json = { with: { type: 'json' } } as const
    const { default: errors } = await import('../resources/i18n/vi/errors.json', json)
    const { default: shell } = await import('../resources/i18n/vi/shell.json', json)
    const said = [...Object.values(errors), ...Object.values(shell)].join('\n')
    const table = read(join('docs', 'quan-tri.md')).matchAll(/^\| “([^”]+)”/gm)
    const quoted = [...table].map(([, words = '']) => words)
    expect(quoted.length).toBeGreaterThan(3)
    // What differs from case to case stands as “…”.
    for (const part of quoted.flatMap((words) => words.split('…')))
      expect(said).toContain(part.trim())
  })

  it('has settings for a policy that the program understands', async () => {
    const { Policy } = await import('../preload/policy.ts')
    const [, example = ''] = /```json\n(.*?)```/s.exec(read(join('docs', 'quan-tri.md'))) ?? []
    const policy = JSON.parse(example.replace('%USERPROFILE%', 'C:\\\\Users\\\\an'))
    expect(Policy.parse(policy)).toEqual(policy)
    const described = [...read(join('docs', 'quan-tri.md')).matchAll(/^\| `(\w+)` *\|/gm)]
    expect(described.map(([, key]) => key).sort()).toEqual(Object.keys(Policy.shape).sort())
  })
})
