/** Everything that the window can do, by name: for the palette. */
import type { TablerIcon } from '@tabler/icons-react'
import {
  IconAffiliate,
  IconArchive,
  IconArrowBackUp,
  IconCalendarPlus,
  IconChartBar,
  IconFileExport,
  IconFilePlus,
  IconFilterOff,
  IconFolderOpen,
  IconFolderPlus,
  IconInbox,
  IconInfoCircle,
  IconKeyboard,
  IconLanguage,
  IconLayoutList,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconListCheck,
  IconMoon,
  IconPackageImport,
  IconRoute,
  IconSchool,
  IconSettings,
  IconSun,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSettings, useStatus } from '../api/queries.ts'
import { usePanes } from '../app/panes-context.tsx'
import { useArchives } from '../app/use-archives.tsx'
import { useAct } from '../app/workspace.tsx'
import { useExchangeDialogs } from '../care/exchange/use-exchange-dialogs.tsx'
import { useExportList } from '../care/exchange/use-export-list.ts'
import { useImport } from '../importing/use-import.ts'
import { useShowMap } from '../knowledge/graph/use-show-map.tsx'
import { useUndo } from '../plan/use-undo.ts'
import { useChangeSettings } from '../settings/use-change-settings.ts'
import { useDialogs } from '../settings/use-dialogs.tsx'
import { useTour } from '../tour/use-tour.ts'

export interface Command {
  id: string
  label: string
  Icon: TablerIcon
  /** As in the list of keys. */
  keys?: string
  run(): void
}

export function useCommands(): Command[] {
  const { t } = useTranslation()
  const act = useAct()
  const { data: settings } = useSettings()
  const { data: status } = useStatus()
  const { pickFiles } = useImport()
  const { showKeys, showSettings } = useDialogs()
  const { showImportBag } = useExchangeDialogs()
  const exportList = useExportList()
  const { toggle } = usePanes()
  const archives = useArchives()
  const change = useChangeSettings()
  const undo = useUndo()
  const startTour = useTour()
  const showMap = useShowMap()
  const dark = settings?.theme === 'dark'
  const other = settings?.language === 'en' ? 'vi' : 'en'
  const compact = settings?.density === 'compact'

  const general: Command[] = [
    {
      id: 'settings',
      label: t('settings.title'),
      Icon: IconSettings,
      keys: 'Ctrl ,',
      run: () => showSettings(),
    },
    { id: 'keys', label: t('keys.title'), Icon: IconKeyboard, keys: '?', run: showKeys },
    {
      id: 'language',
      label: t('settings.switchLanguage', { language: t(`settings.choices.language.${other}`) }),
      Icon: IconLanguage,
      run: () => change({ language: other }),
    },
    {
      id: 'theme',
      label: t(dark ? 'palette.light' : 'palette.dark'),
      Icon: dark ? IconSun : IconMoon,
      run: () => change({ theme: dark ? 'light' : 'dark' }),
    },
    {
      id: 'density',
      label: t(compact ? 'palette.comfortable' : 'palette.compact'),
      Icon: IconLayoutList,
      run: () => change({ density: compact ? 'comfortable' : 'compact' }),
    },
    {
      id: 'open',
      label: t('archive.open'),
      Icon: IconFolderOpen,
      run: () => void archives.pickAndOpen(),
    },
    { id: 'create', label: t('archive.create'), Icon: IconFolderPlus, run: archives.create },
    { id: 'sample', label: t('archive.sample'), Icon: IconSchool, run: archives.openSample },
    {
      id: 'about',
      label: t('settings.sections.about'),
      Icon: IconInfoCircle,
      run: () => showSettings('about'),
    },
  ]
  if (status?.state !== 'open') return general
  return [
    { id: 'import', label: t('import.button'), Icon: IconFilePlus, run: pickFiles },
    {
      id: 'inbox',
      label: t('inbox.start'),
      Icon: IconListCheck,
      keys: 'Ctrl I',
      run: () => act({ do: 'screen', screen: 'inbox' }),
    },
    {
      id: 'overview',
      label: t('overview.title'),
      Icon: IconChartBar,
      run: () => act({ do: 'screen', screen: 'overview' }),
    },
    {
      id: 'map',
      label: t('knowledge:map.ofArchive'),
      Icon: IconAffiliate,
      run: () => showMap(null),
    },
    {
      id: 'all',
      label: t('shelf.all'),
      Icon: IconArchive,
      run: () => act({ do: 'show', shelf: 'all' }),
    },
    {
      id: 'newest',
      label: t('import.showNew'),
      Icon: IconCalendarPlus,
      run: () => act({ do: 'show', shelf: 'newest' }),
    },
    {
      id: 'waiting',
      label: t('shelf.inbox'),
      Icon: IconInbox,
      run: () => act({ do: 'show', shelf: 'inbox' }),
    },
    {
      id: 'trash',
      label: t('shelf.trash'),
      Icon: IconTrash,
      run: () => act({ do: 'show', shelf: 'trash' }),
    },
    {
      id: 'clear',
      label: t('filter.clear'),
      Icon: IconFilterOff,
      run: () => act({ do: 'clear' }),
    },
    {
      id: 'undo',
      label: t('keys.everywhere.undo'),
      Icon: IconArrowBackUp,
      keys: 'Ctrl Z',
      run: undo,
    },
    {
      id: 'facets',
      label: t('keys.everywhere.facets'),
      Icon: IconLayoutSidebar,
      keys: 'Ctrl B',
      run: () => toggle('facets'),
    },
    {
      id: 'plan',
      label: t('keys.everywhere.plan'),
      Icon: IconLayoutSidebarRight,
      keys: 'Ctrl Shift B',
      run: () => toggle('plan'),
    },
    {
      id: 'export',
      label: t('list.export'),
      Icon: IconFileExport,
      run: exportList,
    },
    {
      id: 'import-bag',
      label: t('importBag.title'),
      Icon: IconPackageImport,
      run: showImportBag,
    },
    { id: 'tour', label: t('welcome:tour.start'), Icon: IconRoute, run: startTour },
    ...general,
    { id: 'close', label: t('archive.close'), Icon: IconX, run: archives.close },
  ]
}
