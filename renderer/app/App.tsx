import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { useMemo, useState } from 'react'
import { useSettings } from '../api/queries.ts'
import { makeQueryClient } from '../api/query-client.ts'
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
  const theme = useMemo(() => themeFor(density), [density])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readableColors} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  )
}
