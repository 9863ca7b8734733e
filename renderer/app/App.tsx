import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { makeQueryClient } from '../api/query-client.ts'
import { Frame } from './Frame.tsx'
import { readableDimmed, theme } from './theme.ts'
import { WorkspaceProvider } from './workspace.tsx'

export function App() {
  const [client] = useState(makeQueryClient)
  return (
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={readableDimmed}
        defaultColorScheme="auto"
      >
        <ModalsProvider>
          <Notifications position="bottom-right" />
          <WorkspaceProvider>
            <Frame />
          </WorkspaceProvider>
        </ModalsProvider>
      </MantineProvider>
    </QueryClientProvider>
  )
}
