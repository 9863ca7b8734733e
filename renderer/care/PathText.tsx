import { Text } from '@mantine/core'

/** A whole path, however long: broken where it must be, never cut off. */
export function PathText({ path }: { path: string }) {
  return (
    <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
      {path}
    </Text>
  )
}
