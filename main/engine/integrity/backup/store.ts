/** The files of a backup folder: added durably and read back, listed, and dropped when no backup has them. */
import { createReadStream } from 'node:fs'
import { readdir, stat, unlink } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { Low } from 'lowdb'
import type { z } from 'zod'
import type { AppError } from '../../../../preload/errors.ts'
import { Failure } from '../../../../preload/errors.ts'
import type { BackupEntry } from '../../../../preload/model.ts'
import { errnoOf } from '../../archive/disk.ts'
import { diskFailure } from '../../archive/disk-failure.ts'
import {
  ensureFolder,
  replaceDurably,
  temporaryName,
  writeDurably,
} from '../../archive/durable-write.ts'
import { setAside } from '../../archive/set-aside.ts'
import { hashFile } from '../../attachments/hash-file.ts'
import { DamagedJson, DurableJson } from '../../catalog/store/durable-json.ts'
import {
  BackedUpFile,
  BackupFile,
  BackupHeader,
  backupFormat,
  backupRoot,
  folders,
  storedAt,
} from './layout.ts'
import { backupReadme } from './readme.ts'

/** Another machine may be adding files to this folder that its list does not name yet. */
const sweptAfterMs = 24 * 60 * 60 * 1_000

export class BackupStore {
  readonly root: string

  private constructor(root: string) {
    this.root = root
  }

  /**
   * The folder's backups of an archive, made ready for more.
   * Throws Failure backup.inside, backup.newer, backup.unavailable (the folder is not there), disk.*.
   */
  static async prepare(
    folder: string,
    archive: { id: string; name: string; root: string },
  ): Promise<BackupStore> {
    if (isInside(folder, archive.root) || isInside(archive.root, folder))
      throw new Failure('backup.inside', { path: folder })
    const root = backupRoot(folder, archive.id)
    await ensureFolder(root).catch((error: unknown) => {
      throw placeFailure(error, folder)
    })
    const store = new BackupStore(root)
    const known = await store.#readOwn()
    for (const name of folders) await ensureFolder(join(root, name))
    if (!known) {
      await writeDurably(join(root, 'README.txt'), backupReadme)
      const file = { format: backupFormat, archive: archive.id, name: archive.name }
      await new Low(new DurableJson(join(root, 'backup.json'), BackupFile), file).write()
    }
    return store
  }

  /**
   * An archive's backups: `folder` is what a person chose, or the `van-kho-…` folder in it.
   * Throws Failure backup.notABackup, backup.newer, backup.unavailable.
   */
  static async open(folder: string, archiveId: string): Promise<BackupStore> {
    const found = (await BackupStore.find(folder)).find(({ archive }) => archive === archiveId)
    if (!found) throw new Failure('backup.notABackup', { path: folder })
    return found.store
  }

  /** The archives that have backups in a folder. Throws Failure backup.newer, backup.unavailable. */
  static async find(
    folder: string,
  ): Promise<{ archive: string; name: string; store: BackupStore }[]> {
    const names = await readdir(folder).catch((error: unknown) => {
      throw placeFailure(error, folder)
    })
    const places = names.filter((name) => name.startsWith('van-kho-'))
    const found = await Promise.all(
      [folder, ...places.map((name) => join(folder, name))].map(async (root) => {
        const store = new BackupStore(root)
        const own = await store.#readOwn()
        return own ? { archive: own.archive, name: own.name, store } : []
      }),
    )
    return found.flat()
  }

  /** Backups whose header can be read, latest first. */
  async entries(): Promise<BackupEntry[]> {
    const headers = await Promise.all(
      (await this.#ids()).map((id) => this.header(id).catch(() => null)),
    )
    return headers.flatMap((header) => header?.entry ?? []).sort((a, b) => (a.at < b.at ? 1 : -1))
  }

  /** Throws Failure backup.damaged, backup.newer. */
  async header(id: string): Promise<BackupHeader> {
    const path = `backups/${id}.json`
    const db = new Low<BackupHeader | null>(
      new DurableJson<BackupHeader | null>(join(this.root, path), BackupHeader, { shared: false }),
      null,
    )
    await db.read().catch((error: unknown) => {
      throw new Failure('backup.damaged', { path }, error)
    })
    if (!db.data) throw new Failure('backup.damaged', { path })
    if (db.data.format > backupFormat) throw new Failure('backup.newer', { path: this.root })
    return db.data
  }

  /** Every file of a backup. Throws Failure backup.damaged when the list is not what was written. */
  async files(header: BackupHeader): Promise<BackedUpFile[]> {
    const path = `backups/${header.entry.id}.files.jsonl`
    const full = join(this.root, path)
    try {
      if ((await hashFile(full)).sha256 !== header.list) throw new Error('another hash')
      const files: BackedUpFile[] = []
      for await (const line of createInterface({ input: createReadStream(full, 'utf8') }))
        if (line !== '') files.push(BackedUpFile.parse(JSON.parse(line)))
      return files
    } catch (error) {
      throw new Failure('backup.damaged', { path }, error)
    }
  }

  async has(stored: string, bytes: number): Promise<boolean> {
    const found = await stat(join(this.root, stored)).catch(() => null)
    return found?.size === bytes
  }

  /** Adds bytes, and reads them back. Throws Failure backup.damaged when they are not what was written. */
  async put(
    stored: string,
    sha256: string,
    fill: (write: (chunk: Uint8Array) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const target = join(this.root, stored)
    await ensureFolder(dirname(target))
    await replaceDurably(target, (file) => fill((chunk) => file.write(chunk)), { readOnly: true })
    const { sha256: is } = await hashFile(target)
    if (is === sha256) return
    await unlink(target).catch(() => {})
    throw new Failure('backup.damaged', { path: stored })
  }

  /** Takes what is damaged out of the way, but does not delete it; a disk that refuses is left as it is. */
  async setAside(problems: readonly AppError[]): Promise<void> {
    for (const { code, params } of problems)
      if (code === 'backup.damaged')
        await setAside(this.root, join(this.root, String(params.path))).catch(() => {})
  }

  /** Writes the list, then the header: from then on the backup is there. */
  async commit(
    { entry, archive }: Pick<BackupHeader, 'entry' | 'archive'>,
    files: readonly BackedUpFile[],
  ): Promise<void> {
    const list = join(this.root, 'backups', `${entry.id}.files.jsonl`)
    await replaceDurably(list, async (file) => {
      for (let at = 0; at < files.length; at += 1_000)
        await file.write(
          files
            .slice(at, at + 1_000)
            .map((each) => `${JSON.stringify(each)}\n`)
            .join(''),
        )
    })
    const { sha256 } = await hashFile(list)
    const target = join(this.root, 'backups', `${entry.id}.json`)
    const header: BackupHeader = { format: backupFormat, entry, archive, list: sha256 }
    await new Low(new DurableJson(target, BackupHeader), header).write()
  }

  /** Takes backups away, and the bytes that no other has. */
  async drop(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      // The header first: a list without header is no backup.
      await unlink(join(this.root, 'backups', `${id}.json`))
      await unlink(join(this.root, 'backups', `${id}.files.jsonl`)).catch(() => {})
    }
    if (ids.length > 0) await this.#sweep()
  }

  async #sweep(): Promise<void> {
    const wanted = new Set<string>()
    for (const id of await this.#ids()) {
      // While one backup cannot be read, nobody knows what it needs.
      const files = await this.header(id)
        .then((header) => this.files(header))
        .catch(() => null)
      if (!files) return
      for (const file of files) wanted.add(storedAt(file))
    }
    const before = Date.now() - sweptAfterMs
    for (const kind of ['attachments', 'objects']) {
      for (const folder of await readdir(join(this.root, kind))) {
        for (const name of await readdir(join(this.root, kind, folder)).catch(() => [])) {
          const stored = `${kind}/${folder}/${name}`
          const path = join(this.root, stored)
          if (
            wanted.has(stored) ||
            ((await stat(path).catch(() => null))?.mtimeMs ?? Infinity) > before
          )
            continue
          await unlink(path).catch(() => {})
        }
      }
    }
  }

  async #ids(): Promise<string[]> {
    try {
      const names = await readdir(join(this.root, 'backups'))
      return names
        .filter(
          (name) => /^\d{8}t\d{9}z-[0-9a-z]{8}\.json$/.test(name) && !temporaryName.test(name),
        )
        .map((name) => basename(name, '.json'))
    } catch (error) {
      throw placeFailure(error, this.root)
    }
  }

  /** null where there is none, or a damaged one: everything in it is known from elsewhere. */
  async #readOwn(): Promise<z.infer<typeof BackupFile> | null> {
    const path = join(this.root, 'backup.json')
    const db = new Low<z.infer<typeof BackupFile> | null>(
      new DurableJson<z.infer<typeof BackupFile> | null>(path, BackupFile, { shared: false }),
      null,
    )
    await db.read().catch((error: unknown) => {
      if (!(error instanceof DamagedJson) && errnoOf(error) !== 'ENOTDIR')
        throw diskFailure(error, path)
    })
    if ((db.data?.format ?? 0) > backupFormat)
      throw new Failure('backup.newer', { path: this.root })
    return db.data
  }
}

/** A folder for backups that is away (a stick that is out) is not the archive. */
function placeFailure(error: unknown, path: string): Failure {
  const failure = diskFailure(error, path)
  return failure.error.code === 'archive.unavailable'
    ? new Failure('backup.unavailable', failure.error.params, error)
    : failure
}

function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path))
  // On another drive of Windows there is no relative way.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
