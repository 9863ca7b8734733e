/** What damaged plan files still say of attachments: bytes that one of them names are not anybody's to remove. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AppError } from '../../../preload/errors.ts'

/**
 * The texts of plan files that could not be understood: those set aside, and those of other machines
 * that lie where they were. Of the plans that are known again nothing is needed.
 */
export async function damagedPlans(
  root: string,
  findings: readonly AppError[],
  isKnown: (id: string) => boolean,
): Promise<string[]> {
  const aside = (await readdir(join(root, 'set-aside')).catch(() => [])).map(
    (name) => `set-aside/${name}`,
  )
  const there = findings.flatMap(({ code, params }) =>
    code === 'plan.damaged' && params.kept === undefined ? String(params.path) : [],
  )
  const texts: string[] = []
  for (const path of new Set([...aside, ...there])) {
    const id = /[0-7][0-9a-hjkmnp-tv-z]{25}/.exec(basename(path))?.[0]
    if (id === undefined || isKnown(id)) continue
    texts.push(await readFile(join(root, path), 'utf8').catch(() => ''))
  }
  return texts
}
