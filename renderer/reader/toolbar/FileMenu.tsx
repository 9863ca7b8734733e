import { ActionIcon, Menu } from '@mantine/core'
import {
  IconDeviceFloppy,
  IconExternalLink,
  IconFileDots,
  IconFolderOpen,
  IconInfoCircle,
  IconPrinter,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'
import { notifyError } from '../../api/notify.ts'
import { ToolMenu } from './ToolMenu.tsx'

interface Props {
  readonly attachment: Attachment
  /** Absent where there is nothing to print or tell. */
  readonly onPrint?: (() => void) | undefined
  readonly onProperties?: (() => void) | undefined
}

const icon = { size: '1rem', 'aria-hidden': true } as const

/** What can be done with the file itself. */
export function FileMenu({ attachment: { sha256, name }, onPrint, onProperties }: Props) {
  const { t } = useTranslation('reader')
  const { files } = window.vanKho
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
      <Menu.Item
        leftSection={<IconDeviceFloppy {...icon} />}
        onClick={() => void tell(answer(files.saveCopy({ sha256, name })))}
      >
        {t('file.saveCopy')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconExternalLink {...icon} />}
        onClick={() => void tell(answer(files.openOutside({ sha256 })))}
      >
        {t('file.openOutside')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconFolderOpen {...icon} />}
        onClick={() => void tell(answer(files.showInFolder({ sha256 })))}
      >
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

async function tell(done: Promise<unknown>): Promise<void> {
  await done.catch(notifyError)
}
