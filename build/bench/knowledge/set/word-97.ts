/** Word 97 files and RTF under Word's name, which is what old registries hold: made by LibreOffice where that is installed. */
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Old = 'doc' | 'rtf'

export async function hasLibreOffice(): Promise<boolean> {
  return run('soffice', ['--version']).then(
    () => true,
    () => false,
  )
}

/** @param made the DOCX that is there, and the path at which the old file shall be */
export async function toOldWord(made: ReadonlyMap<string, string>, form: Old): Promise<void> {
  if (made.size === 0) return
  const folder = await mkdtemp(join(tmpdir(), 'van-kho-word-97-'))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const filter = form === 'doc' ? 'doc:MS Word 97' : 'rtf:Rich Text Format'
  await run(
    'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...made.keys()],
    { timeout: 300_000 },
  )
  for (const [docx, path] of made)
    await copyFile(join(folder, basename(docx).replace(/docx$/, form)), path)
  await rm(folder, { recursive: true, force: true })
}
