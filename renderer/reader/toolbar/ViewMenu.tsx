import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconCheck,
  IconDots,
  IconRotate,
  IconRotateClockwise,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type PageTheme, pageThemes } from '../pdf/page-theme.ts'
import type { PdfSession } from '../pdf/pdf-session.ts'
import type { PdfState } from '../pdf/pdf-state.ts'

interface Props {
  readonly session: PdfSession
  readonly state: PdfState
  readonly theme: PageTheme
  readonly onTheme: (theme: PageTheme) => void
}

const small = '1rem'

/** What is needed less often than pages and zoom. */
export function ViewMenu({ session, state, theme, onTheme }: Props) {
  const { t } = useTranslation('reader')
  const check = (on: boolean) => on && <IconCheck size={small} aria-hidden />
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('view.menu')} openDelay={400}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('view.menu')}>
            <IconDots size="1.1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowLeft size={small} aria-hidden />}
          rightSection="Alt+←"
          disabled={!state.canGoBack}
          onClick={() => session.back()}
        >
          {t('view.back')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowRight size={small} aria-hidden />}
          rightSection="Alt+→"
          disabled={!state.canGoForward}
          onClick={() => session.forward()}
        >
          {t('view.forward')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconRotateClockwise size={small} aria-hidden />}
          rightSection="R"
          onClick={() => session.rotate(90)}
        >
          {t('view.rotateRight')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRotate size={small} aria-hidden />}
          rightSection="Shift+R"
          onClick={() => session.rotate(-90)}
        >
          {t('view.rotateLeft')}
        </Menu.Item>
        <Menu.Divider />
        {([1, 2] as const).map((count) => (
          <Menu.Item
            key={count}
            rightSection={check(state.pagesAbreast === count)}
            onClick={() => session.setPagesAbreast(count)}
          >
            {t(`view.pagesAbreast.${count}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('view.theme.label')}</Menu.Label>
        {pageThemes.map((name) => (
          <Menu.Item key={name} rightSection={check(theme === name)} onClick={() => onTheme(name)}>
            {t(`view.theme.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
