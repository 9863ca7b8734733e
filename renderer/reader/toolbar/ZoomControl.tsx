import { ActionIcon, Group, Menu } from '@mantine/core'
import { IconChevronDown, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Fit, fits } from '../pdf/pdf-state.ts'
import { ToolButton } from './ToolButton.tsx'
import { ToolMenu } from './ToolMenu.tsx'
import { ZoomBox } from './ZoomBox.tsx'

interface Props {
  /** 1 is the real size. */
  readonly scale: number
  readonly fit: Fit | null
  readonly onStep: (direction: 1 | -1) => void
  /** A number or the name of a fit. */
  readonly onSet: (zoom: string) => void
}

const percents = [50, 75, 100, 125, 150, 200, 400]

export function ZoomControl({ scale, fit, onStep, onSet }: Props) {
  const { t } = useTranslation('reader')
  return (
    <Group gap={0} wrap="nowrap">
      <ToolButton label={t('zoom.out')} keys="Ctrl+−" icon={IconMinus} onClick={() => onStep(-1)} />
      <ZoomBox scale={scale} onSet={(wanted) => onSet(String(wanted))} />
      <ToolMenu
        target={
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('zoom.label', { percent: Math.round(scale * 100) })}
            title={t('zoom.menu')}
          >
            <IconChevronDown size="0.9rem" aria-hidden />
          </ActionIcon>
        }
      >
        <Menu.RadioGroup value={fit} onChange={onSet}>
          {fits.map((name) => (
            <Menu.RadioItem key={name} value={name} closeMenuOnClick>
              {t(`zoom.fit.${name}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        {percents.map((percent) => (
          <Menu.Item key={percent} onClick={() => onSet(String(percent / 100))}>
            {t('zoom.percent', { percent })}
          </Menu.Item>
        ))}
      </ToolMenu>
      <ToolButton label={t('zoom.in')} keys="Ctrl++" icon={IconPlus} onClick={() => onStep(1)} />
    </Group>
  )
}
