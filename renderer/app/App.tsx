import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../api/queries.ts'
import { makeQueryClient } from '../api/query-client.ts'
import { NoticesMark } from './BodyMark.tsx'
import { Frame } from './Frame.tsx'
import { PanesProvider } from './panes-context.tsx'
import { readableColors, themeFor } from './theme.ts'
import { WorkspaceProvider } from './workspace.tsx'

export function App() {
  const [client] = useState(makeQueryClient)
  return (
    <QueryClientProvider client={client}>
      <Themed>
        <WorkspaceProvider>
          <ModalsProvider>
            <NoticesMark />
            <Notifications position="bottom-left" limit={4} containerWidth="26rem" />
            <PanesProvider>
              <Frame />
            </PanesProvider>
          </ModalsProvider>
        </WorkspaceProvider>
      </Themed>
    </QueryClientProvider>
  )
}

function Themed({ children }: PropsWithChildren) {
  const { data } = useSettings()
  const density = data?.density ?? 'comfortable'
  const { t } = useTranslation()
  const close = t('close')
  const theme = useMemo(
    () => mergeThemeOverrides(themeFor(density), closedBy(close)),
    [density, close],
  )
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  )
}

/** Mantine's close buttons of notices and dialogs have no name of their own. */
const closedBy = (label: string) => ({
  components: {
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': label } } },
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': label } } },
  },
})
