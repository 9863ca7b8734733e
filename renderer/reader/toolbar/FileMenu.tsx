import { ActionIcon, Menu } from '@mantine/core'
import {
  IconDeviceFloppy,
  IconExternalLink,
  IconFileDots,
  IconFolderOpen,
  IconHighlight,
  IconInfoCircle,
  IconPrinter,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import { fileActions } from './file-actions.ts'
import { ToolMenu } from './ToolMenu.tsx'

interface Props {
  readonly attachment: Attachment
  /** Absent where there is nothing to print, to take along or to tell. */
  readonly onPrint?: (() => void) | undefined
  readonly onSaveAnnotated?: (() => void) | undefined
  readonly onProperties?: (() => void) | undefined
}

const icon = { size: '1rem', 'aria-hidden': true } as const

/** What can be done with the file itself. */
export function FileMenu({ attachment, onPrint, onSaveAnnotated, onProperties }: Props) {
  const { t } = useTranslation('reader')
  const { saveCopy, openOutside, showInFolder } = fileActions(attachment)
  return (
    <ToolMenu
      target={
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('file.menu')}
          title={t('file.menu')}
        >
          <IconFileDots size="1.1rem" aria-hidden />
        </ActionIcon>
      }
    >
      {onPrint !== undefined && (
        <Menu.Item leftSection={<IconPrinter {...icon} />} rightSection="Ctrl+P" onClick={onPrint}>
          {t('file.print')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconDeviceFloppy {...icon} />} onClick={saveCopy}>
        {t('file.saveCopy')}
      </Menu.Item>
      {onSaveAnnotated !== undefined && (
        <Menu.Item leftSection={<IconHighlight {...icon} />} onClick={onSaveAnnotated}>
          {t('file.saveAnnotated')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconExternalLink {...icon} />} onClick={openOutside}>
        {t('file.openOutside')}
      </Menu.Item>
      <Menu.Item leftSection={<IconFolderOpen {...icon} />} onClick={showInFolder}>
        {t('file.showInFolder')}
      </Menu.Item>
      {onProperties !== undefined && (
        <Menu.Item leftSection={<IconInfoCircle {...icon} />} onClick={onProperties}>
          {t('file.properties')}
        </Menu.Item>
      )}
    </ToolMenu>
  )
}
