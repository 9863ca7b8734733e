import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { Failure } from '../../preload/failure.ts'
import { paths } from './paths.ts'

const name = 'NOTICE.txt'

/** The licences of what ships: beside the program, or where the build put them. @throws Failure file.notFound */
export async function readNotice(): Promise<string> {
  const path = app.isPackaged ? join(dirname(process.resourcesPath), name) : paths.notice
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure('file.notFound', { name }, error)
  })
}
