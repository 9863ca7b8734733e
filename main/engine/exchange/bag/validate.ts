/** Whether a folder is a whole and honest bag: BagIt 0.97 and 1.0 (RFC 8493), any of four checksums. */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../../../preload/errors.ts'
import { mapBounded } from '../../archive/bounded.ts'
import type { Algorithm } from './manifest.ts'
import { algorithms, isUnsafePath, parseManifest, unescapedPath } from './manifest.ts'
import type { Tag } from './tag-file.ts'
import { parseTagFile, valuesOf } from './tag-file.ts'
import type { BagFile } from './walk.ts'
import { filesOf } from './walk.ts'

/** Of a tag file: the manifest of a million files has less. */
const maxTagFileBytes = 256 * 1024 * 1024
const chunkBytes = 256 * 1024
const width = 2

type Version = '0.97' | '1.0'
type Checksums = Partial<Record<Algorithm, string>>

export interface HashedFile extends BagFile {
  sha256: string
}

export interface ValidBag {
  root: string
  /** The payload. */
  files: HashedFile[]
  /** The payload file of this path, whichever of its accents' forms the disk has. */
  file(path: string): HashedFile | null
}

export interface ValidateOptions {
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, files: number) => void) | undefined
}

/** @throws Failure bag.*, disk.*, call.cancelled */
export async function validateBag(root: string, o: ValidateOptions = {}): Promise<ValidBag> {
  await expectBag(root)
  const files = await filesOf(root)
  const reader = new BagReader(root, files)
  const version = await reader.version()
  if (reader.has('fetch.txt')) throw new Failure('bag.fetch', { path: root })
  const payload = files.filter(({ path }) => path.startsWith('data/'))
  const wanted = await reader.manifests('manifest', version)
  if (wanted.size === 0)
    throw new Failure('bag.damaged', {
      path: 'manifest-*.txt',
      reason: Object.keys(algorithms).join(', '),
    })
  expectAllListed(payload, wanted, version)
  expectOxum(payload, await reader.info())
  const tags = allChecksums(await reader.manifests('tagmanifest', version))
  for (const [path, checksums] of tags) await reader.expectHash(path, checksums)
  const hashed = await hashAll(reader, payload, allChecksums(wanted), o)
  const byPath = new Map(hashed.map((file) => [file.path, file]))
  const byForm = new Map(hashed.map((file) => [file.path.normalize('NFC'), file]))
  return {
    root,
    files: hashed,
    file: (path) => byPath.get(path) ?? byForm.get(path.normalize('NFC')) ?? null,
  }
}

async function expectBag(root: string): Promise<void> {
  const isBag = await stat(join(root, 'bagit.txt')).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isBag) throw new Failure('bag.notABag', { path: root })
}

/** What each manifest says of each file that is there. */
type Manifests = Map<string, { algorithm: Algorithm; checksums: Map<string, string> }>

class BagReader {
  readonly #root: string
  readonly #files: ReadonlyMap<string, BagFile>
  readonly #byForm: ReadonlyMap<string, string>

  constructor(root: string, files: readonly BagFile[]) {
    this.#root = root
    this.#files = new Map(files.map((file) => [file.path, file]))
    this.#byForm = new Map(files.map(({ path }) => [path.normalize('NFC'), path]))
  }

  has(path: string): boolean {
    return this.#files.has(path)
  }

  async version(): Promise<Version> {
    const tags = parseTagFile(await this.#text('bagit.txt')) ?? []
    const [version = ''] = valuesOf(tags, 'BagIt-Version')
    const [encoding = ''] = valuesOf(tags, 'Tag-File-Character-Encoding')
    if (version === '' || encoding === '') throw new Failure('bag.notABag', { path: this.#root })
    const isKnown = version === '0.97' || version === '1.0'
    if (!isKnown || encoding.toLowerCase() !== 'utf-8')
      throw new Failure('bag.unsupported', { path: this.#root, version: `${version}, ${encoding}` })
    return version
  }

  /** The tags of bag-info.txt, which a bag may go without. */
  async info(): Promise<Tag[]> {
    const path = 'bag-info.txt'
    if (!this.has(path)) return []
    const tags = parseTagFile(await this.#text(path))
    if (!tags) throw new Failure('bag.damaged', { path, reason: 'label: value' })
    return tags
  }

  /** Those of the algorithms that are known here, by the manifest's name. */
  async manifests(kind: 'manifest' | 'tagmanifest', version: Version): Promise<Manifests> {
    const found: Manifests = new Map()
    for (const path of this.#files.keys()) {
      const algorithm = algorithmOf(path, kind)
      if (!algorithm) continue
      const entries = parseManifest(await this.#text(path), algorithm)
      if (typeof entries === 'number')
        throw new Failure('bag.damaged', { path, reason: `dòng / line ${entries}` })
      const checksums = new Map<string, string>()
      for (const entry of entries) {
        const isPayload = entry.path.startsWith('data/')
        const listed = unescapedPath(entry.path, version)
        if (isUnsafePath(entry.path) || isUnsafePath(listed) || isPayload !== (kind === 'manifest'))
          throw new Failure('bag.path', { path: entry.path, manifest: path })
        const file = this.#find(listed) ?? this.#find(entry.path)
        if (file === null) throw new Failure('bag.missing', { path: listed })
        if ((checksums.get(file) ?? entry.checksum) !== entry.checksum)
          throw new Failure('bag.damaged', { path, reason: listed })
        checksums.set(file, entry.checksum)
      }
      found.set(path, { algorithm, checksums })
    }
    return found
  }

  /** Reads a file once for all its checksums. @throws Failure bag.hash, bag.missing, call.cancelled */
  async expectHash(path: string, wanted: Checksums, signal?: AbortSignal): Promise<string> {
    const sha256 = createHash('sha256')
    const others = new Map<Algorithm, ReturnType<typeof createHash>>()
    for (const algorithm of algorithmsOf(wanted))
      if (algorithm !== 'sha256') others.set(algorithm, createHash(algorithm))
    for await (const chunk of this.#chunks(path)) {
      if (signal?.aborted) throw new Failure('call.cancelled')
      sha256.update(chunk)
      for (const hash of others.values()) hash.update(chunk)
    }
    const is = sha256.digest('hex')
    for (const algorithm of algorithmsOf(wanted)) {
      const found = others.get(algorithm)?.digest('hex') ?? is
      if (found !== wanted[algorithm]) throw new Failure('bag.hash', { path, algorithm })
    }
    return is
  }

  #find(path: string): string | null {
    return this.has(path) ? path : (this.#byForm.get(path.normalize('NFC')) ?? null)
  }

  async #text(path: string): Promise<string> {
    if ((this.#files.get(path)?.bytes ?? 0) > maxTagFileBytes)
      throw new Failure('bag.damaged', { path, reason: `> ${maxTagFileBytes}` })
    const chunks: Uint8Array[] = []
    // Each chunk is the same memory.
    for await (const chunk of this.#chunks(path)) chunks.push(chunk.slice())
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    } catch (error) {
      throw new Failure('bag.damaged', { path, reason: 'UTF-8' }, error)
    }
  }

  async *#chunks(path: string): AsyncGenerator<Uint8Array> {
    try {
      // A link may have taken the file's place since it was listed.
      const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)
      const handle = await open(join(this.#root, path), flags)
      try {
        const buffer = new Uint8Array(chunkBytes)
        for (;;) {
          const { bytesRead } = await handle.read(buffer)
          if (bytesRead === 0) return
          yield buffer.subarray(0, bytesRead)
        }
      } finally {
        await handle.close()
      }
    } catch (error) {
      throw new Failure('bag.missing', { path }, error)
    }
  }
}

function algorithmOf(path: string, kind: string): Algorithm | null {
  const name = new RegExp(`^${kind}-([a-z0-9]+)\\.txt$`, 'i').exec(path)?.[1]?.toLowerCase()
  return algorithmNames.find((algorithm) => algorithm === name) ?? null
}

const algorithmNames: readonly Algorithm[] = ['md5', 'sha1', 'sha256', 'sha512']

function algorithmsOf(checksums: Checksums): Algorithm[] {
  return algorithmNames.filter((algorithm) => checksums[algorithm] !== undefined)
}

function allChecksums(manifests: Manifests): Map<string, Checksums> {
  const all = new Map<string, Checksums>()
  for (const { algorithm, checksums } of manifests.values())
    for (const [path, checksum] of checksums)
      all.set(path, { ...all.get(path), [algorithm]: checksum })
  return all
}

/** From version 1.0 on, every manifest names every file; before, all of them together do. */
function expectAllListed(
  payload: readonly BagFile[],
  manifests: Manifests,
  version: Version,
): void {
  const lists = [...manifests].map(([name, { checksums }]) => ({ name, checksums }))
  for (const { path } of payload) {
    const without = lists.filter(({ checksums }) => !checksums.has(path))
    const [first] = without
    if (first && (version === '1.0' || without.length === lists.length))
      throw new Failure('bag.unlisted', { path, manifest: first.name })
  }
}

function expectOxum(payload: readonly BagFile[], info: readonly Tag[]): void {
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0)
  const is = `${bytes}.${payload.length}`
  for (const says of valuesOf(info, 'Payload-Oxum'))
    if (says !== is) throw new Failure('bag.oxum', { says, is })
}

async function hashAll(
  reader: BagReader,
  payload: readonly BagFile[],
  wanted: ReadonlyMap<string, Checksums>,
  { signal, onProgress }: ValidateOptions,
): Promise<HashedFile[]> {
  let done = 0
  return mapBounded(payload, width, async (file) => {
    const sha256 = await reader.expectHash(file.path, wanted.get(file.path) ?? {}, signal)
    done += 1
    onProgress?.(done, payload.length)
    return { ...file, sha256 }
  })
}
