import { ThemeIcon } from '@mantine/core'
import {
  IconClipboardCheck,
  IconCoins,
  IconDeviceDesktopAnalytics,
  IconScale,
  IconSitemap,
  IconTag,
  IconUsers,
} from '@tabler/icons-react'
import { useVocabulary } from '../api/queries.ts'

/** The icons that resources/vocabulary/areas.json names; another one shows as a tag. */
const icons: Readonly<Record<string, typeof IconTag>> = {
  scale: IconScale,
  'clipboard-check': IconClipboardCheck,
  sitemap: IconSitemap,
  users: IconUsers,
  coins: IconCoins,
  'device-desktop-analytics': IconDeviceDesktopAnalytics,
}

export function AreaIcon({ id }: { id: string }) {
  const { data } = useVocabulary()
  const area = data?.areas.find((one) => one.id === id)
  const Icon = icons[area?.icon ?? ''] ?? IconTag
  return (
    <ThemeIcon size="sm" variant="light" color={area?.color ?? 'gray'}>
      <Icon size="0.9rem" />
    </ThemeIcon>
  )
}
