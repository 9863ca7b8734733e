/** The audit log of an archive that one machine wrote to in one month, for tests. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export async function auditFile(root: string): Promise<string> {
  const [device = ''] = await readdir(join(root, 'audit'))
  const months = await readdir(join(root, 'audit', device))
  return join(root, 'audit', device, months.sort().at(-1) ?? '')
}

/** Every line, in the order in which they were noted. */
export async function auditEvents(root: string) {
  const lines = (await readFile(await auditFile(root), 'utf8')).trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line))
}
