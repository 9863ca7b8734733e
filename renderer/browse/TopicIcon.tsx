import { ThemeIcon } from '@mantine/core'
import {
  IconBulb,
  IconChecklist,
  IconClipboardCheck,
  IconCoins,
  IconCpu,
  IconDeviceDesktopAnalytics,
  IconFlag,
  IconScale,
  IconSitemap,
  IconSpeakerphone,
  IconTag,
  IconUsers,
  IconWallet,
} from '@tabler/icons-react'
import { useVocabulary } from '../api/queries.ts'

/** The icons that resources/vocabulary names for areas and solutions; another one shows as a tag. */
export const topicIcons: Readonly<Record<string, typeof IconTag>> = {
  scale: IconScale,
  'clipboard-check': IconClipboardCheck,
  sitemap: IconSitemap,
  users: IconUsers,
  coins: IconCoins,
  'device-desktop-analytics': IconDeviceDesktopAnalytics,
  flag: IconFlag,
  speakerphone: IconSpeakerphone,
  wallet: IconWallet,
  checklist: IconChecklist,
  cpu: IconCpu,
  bulb: IconBulb,
}

/** An area's or a group of solutions' icon in its colour. */
export function TopicIcon({ of, id }: { of: 'areas' | 'solutions'; id: string }) {
  const { data } = useVocabulary()
  const topic = data?.[of].find((one) => one.id === id)
  const Icon = topicIcons[topic?.icon ?? ''] ?? IconTag
  return (
    <ThemeIcon size="sm" variant="light" color={topic?.color ?? 'gray'}>
      <Icon size="0.9rem" />
    </ThemeIcon>
  )
}
