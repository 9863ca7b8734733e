import type { TablerIcon } from '@tabler/icons-react'
import {
  IconAdjustments,
  IconArchive,
  IconDeviceFloppy,
  IconFileImport,
  IconHistory,
  IconInfoCircle,
  IconKeyboard,
  IconListDetails,
  IconScan,
  IconShieldCheck,
} from '@tabler/icons-react'

/** In the order of the list; `archive`: it is about the archive that is open. */
export const sections = [
  { id: 'general', Icon: IconAdjustments, archive: false },
  { id: 'archive', Icon: IconArchive, archive: false },
  { id: 'backup', Icon: IconDeviceFloppy, archive: true },
  { id: 'restore', Icon: IconHistory, archive: false },
  { id: 'integrity', Icon: IconShieldCheck, archive: true },
  { id: 'imports', Icon: IconFileImport, archive: true },
  { id: 'vocabulary', Icon: IconListDetails, archive: true },
  { id: 'ocr', Icon: IconScan, archive: false },
  { id: 'keys', Icon: IconKeyboard, archive: false },
  { id: 'about', Icon: IconInfoCircle, archive: false },
] as const satisfies readonly { id: string; Icon: TablerIcon; archive: boolean }[]

export type SectionId = (typeof sections)[number]['id']
