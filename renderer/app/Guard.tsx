import { Button, Center, Stack, Text } from '@mantine/core'
import i18next from 'i18next'
import type { PropsWithChildren, ReactNode } from 'react'
import { Component } from 'react'

/** A screen that cannot be drawn says so and can be drawn anew; React has no hook for this. */
export class Guard extends Component<PropsWithChildren, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <Center h="100%">
        <Stack align="center" gap="sm" maw="26rem">
          <Text fw={600}>{i18next.t('broken.title')}</Text>
          <Text size="sm" c="dimmed" ta="center">
            {i18next.t('broken.help')}
          </Text>
          <Button onClick={() => this.setState({ broken: false })}>
            {i18next.t('broken.again')}
          </Button>
        </Stack>
      </Center>
    )
  }
}
