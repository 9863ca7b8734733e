import { Button, Group } from '@mantine/core'
import { IconDeviceFloppy, IconExternalLink, IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import { fileActions } from './file-actions.ts'

const icon = { size: '1rem', 'aria-hidden': true } as const

/** The file as it is, where there is nothing else to offer. */
export function FileButtons({ attachment }: { readonly attachment: Attachment }) {
  const { t } = useTranslation('reader')
  const { saveCopy, openOutside, showInFolder } = fileActions(attachment)
  return (
    <Group gap="xs" justify="center">
      <Button
        variant="light"
        size="xs"
        leftSection={<IconDeviceFloppy {...icon} />}
        onClick={saveCopy}
      >
        {t('file.saveCopy')}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconExternalLink {...icon} />}
        onClick={openOutside}
      >
        {t('file.openOutside')}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFolderOpen {...icon} />}
        onClick={showInFolder}
      >
        {t('file.showInFolder')}
      </Button>
    </Group>
  )
}
