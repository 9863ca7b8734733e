/** An archive without a window: for the command line, the benchmark and tests. */

import { availableParallelism } from 'node:os'
import { accountName } from './account-name.ts'
import { createArchive } from './archive/index.ts'
import { OpenArchive } from './open-archive.ts'

/** @param o.createAs the name of a new archive to make first; null to open what is there. @throws Failure */
export async function openArchiveAt(o: {
  root: string
  userData: string
  createAs: string | null
  /** The bundled extraction worker; its source when absent. */
  workerFile?: string | null
  /** Whether scans are recognised while it is open; otherwise the program does so when it is next open. */
  ocr?: boolean
  report(error: unknown): void
}): Promise<OpenArchive> {
  if (o.createAs !== null) await createArchive({ root: o.root, name: o.createAs })
  return OpenArchive.open({
    root: o.root,
    userData: o.userData,
    person: accountName(),
    workerFile: o.workerFile ?? null,
    ocr: {
      enabled: o.ocr ?? false,
      onBattery: true,
      cores: Math.max(1, availableParallelism() - 1),
    },
    onImport: () => {},
    onOcr: () => {},
    onCatalog: () => {},
    onStatus: () => {},
    onIntegrity: () => {},
    onBackups: () => {},
    onTask: () => {},
    onKnowledge: () => {},
    priority: 'full',
    report: o.report,
  })
}
