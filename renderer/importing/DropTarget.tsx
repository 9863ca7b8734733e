import { Center, Overlay, Stack, Text } from '@mantine/core'
import { useCounter } from '@mantine/hooks'
import { IconFileImport } from '@tabler/icons-react'
import type { DragEvent, PropsWithChildren } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './importing.module.css'
import { useImport } from './use-import.ts'
import { usePasting } from './use-pasting.ts'

/** Files and folders may be dropped anywhere on the window. */
export function DropTarget({ enabled, children }: PropsWithChildren<{ enabled: boolean }>) {
  const { t } = useTranslation()
  const { addPaths } = useImport()
  // Every element that is passed tells of entering and leaving; the balance says whether it is over the window.
  const [over, { increment, decrement, reset }] = useCounter(0, { min: 0 })
  usePasting(enabled)
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard twin, the import button.
    <div
      className={classes.target}
      onDragEnter={(event) => {
        if (carriesFiles(event)) increment()
      }}
      onDragLeave={(event) => {
        if (carriesFiles(event)) decrement()
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        reset()
        if (!enabled) return
        const paths = Array.from(event.dataTransfer.files, (file) => vanKho.pathOf(file))
        addPaths(paths.filter((path) => path !== ''))
      }}
    >
      {children}
      {enabled && over > 0 && (
        <Overlay fixed backgroundOpacity={0.7} blur={2} className={classes.overlay}>
          <Center h="100%">
            <Stack align="center" gap="xs">
              <IconFileImport size="3rem" />
              <Text size="xl" fw={600}>
                {t('import.drop')}
              </Text>
              <Text>{t('import.dropHelp')}</Text>
            </Stack>
          </Center>
        </Overlay>
      )}
    </div>
  )
}
