/** An archive without a window: for the command line, the benchmark and tests. */

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
  report(error: unknown): void
}): Promise<OpenArchive> {
  if (o.createAs !== null) await createArchive({ root: o.root, name: o.createAs })
  return OpenArchive.open({
    root: o.root,
    userData: o.userData,
    person: accountName(),
    workerFile: o.workerFile ?? null,
    // A command ends with its work; the program recognises scans when it is next open.
    ocr: { enabled: false, onBattery: false, cores: 1 },
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
