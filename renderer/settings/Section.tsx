import { useArchives } from '../app/use-archives.tsx'
import { useAct } from '../app/workspace.tsx'
import { BackupSection } from '../care/backup/BackupSection.tsx'
import { IntegritySection } from '../care/integrity/IntegritySection.tsx'
import { useBackups } from '../care/queries.ts'
import { RestoreSteps } from '../care/restore/RestoreSteps.tsx'
import { AboutSection } from './AboutSection.tsx'
import { ArchiveSection } from './ArchiveSection.tsx'
import { GeneralSection } from './GeneralSection.tsx'
import { ImportsSection } from './ImportsSection.tsx'
import { KeyList } from './KeyList.tsx'
import { OcrSection } from './OcrSection.tsx'
import type { SectionId } from './sections.ts'
import { VocabularySection } from './vocabulary/VocabularySection.tsx'

interface SectionProps {
  id: SectionId
  onGo(section: SectionId): void
  onClose(): void
}

export function Section({ id, onGo, onClose }: SectionProps) {
  const act = useAct()
  const { open } = useArchives()
  const { data: backups } = useBackups()
  switch (id) {
    case 'general':
      return <GeneralSection />
    case 'archive':
      return <ArchiveSection onClose={onClose} />
    case 'backup':
      return <BackupSection />
    case 'restore':
      return (
        <RestoreSteps
          startFolder={backups?.folder ?? null}
          onOpen={(path) => {
            onClose()
            open(path)
          }}
        />
      )
    case 'integrity':
      return (
        <IntegritySection
          onBackups={() => onGo('backup')}
          onOpenPlan={(plan) => {
            onClose()
            act({ do: 'show', shelf: 'all' })
            act({ do: 'select', id: plan })
          }}
        />
      )
    case 'imports':
      return <ImportsSection />
    case 'vocabulary':
      return <VocabularySection />
    case 'ocr':
      return <OcrSection />
    case 'keys':
      return <KeyList />
    case 'about':
      return <AboutSection />
  }
}
