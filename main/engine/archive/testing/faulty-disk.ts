/** A disk whose n-th call fails, and maybe every one after it: SQLite's way of testing promises. */
import type { Disk } from '../disk.ts'
import { realDisk } from '../disk.ts'

export interface Fault {
  /** Which call fails, from 1. */
  at: number
  code: string
  /** All later calls fail too, as on a disk that is full or gone. */
  lasting: boolean
}

export class FaultyDisk implements Disk {
  calls = 0
  /** May be set later: the next call is number `calls` + 1. */
  fault: Fault | null

  constructor(fault: Fault | null) {
    this.fault = fault
  }

  get failed(): boolean {
    return this.fault !== null && this.calls >= this.fault.at
  }

  async create(path: string) {
    this.#count('create', path)
    const file = await realDisk.create(path)
    return {
      write: async (data: string | Uint8Array) => {
        this.#count('write', path)
        await file.write(data)
      },
      sync: async () => {
        this.#count('fsync', path)
        await file.sync()
      },
      // Closing must not leak the handle, whatever the disk says.
      close: () => file.close(),
    }
  }

  async rename(from: string, to: string) {
    this.#count('rename', to)
    await realDisk.rename(from, to)
  }

  async link(from: string, to: string) {
    this.#count('link', to)
    await realDisk.link(from, to)
  }

  async remove(path: string) {
    this.#count('unlink', path)
    await realDisk.remove(path)
  }

  async makeFolder(path: string) {
    this.#count('mkdir', path)
    await realDisk.makeFolder(path)
  }

  async makeReadOnly(path: string) {
    this.#count('chmod', path)
    await realDisk.makeReadOnly(path)
  }

  async syncFolder(path: string) {
    this.#count('fsync', path)
    await realDisk.syncFolder(path)
  }

  #count(call: string, path: string): void {
    this.calls += 1
    const { fault } = this
    if (!fault || this.calls < fault.at || (this.calls > fault.at && !fault.lasting)) return
    throw Object.assign(new Error(`${fault.code}: ${call} ${path}`), { code: fault.code })
  }
}
