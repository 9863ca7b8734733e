import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconDots,
  IconPresentation,
  IconRotate,
  IconRotateClockwise,
  IconTextRecognition,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../preload/model.ts'
import { isPageTheme, type PageTheme, pageThemes } from '../pdf/page-theme.ts'
import type { PdfSession } from '../pdf/pdf-session.ts'
import type { PdfState } from '../pdf/pdf-state.ts'
import { recogniseAgain } from '../words/recognise-again.ts'
import { ToolMenu } from './ToolMenu.tsx'

interface Props {
  readonly attachment: Attachment
  readonly session: PdfSession
  readonly state: PdfState
  readonly theme: PageTheme
  readonly onTheme: (theme: PageTheme) => void
}

const small = '1rem'

/** What is needed less often than pages and zoom. */
export function ViewMenu({ attachment, session, state, theme, onTheme }: Props) {
  const { t } = useTranslation('reader')
  return (
    <ToolMenu
      target={
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('view.menu')}
          title={t('view.menu')}
        >
          <IconDots size="1.1rem" aria-hidden />
        </ActionIcon>
      }
    >
      <Menu.Item
        leftSection={<IconArrowLeft size={small} aria-hidden />}
        rightSection="Alt+←"
        disabled={!state.canGoBack}
        onClick={() => session.trail.back()}
      >
        {t('view.back')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowRight size={small} aria-hidden />}
        rightSection="Alt+→"
        disabled={!state.canGoForward}
        onClick={() => session.trail.forward()}
      >
        {t('view.forward')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconRotateClockwise size={small} aria-hidden />}
        rightSection="R"
        onClick={() => session.layout.rotate(90)}
      >
        {t('view.rotateRight')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconRotate size={small} aria-hidden />}
        rightSection="Shift+R"
        onClick={() => session.layout.rotate(-90)}
      >
        {t('view.rotateLeft')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPresentation size={small} aria-hidden />}
        rightSection="F5"
        onClick={() => session.layout.present(true)}
      >
        {t('view.present')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconTextRecognition size={small} aria-hidden />}
        onClick={() => void recogniseAgain(attachment.sha256, state.pageNumber)}
      >
        {t('recognised.again')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.RadioGroup
        value={String(state.pagesAbreast)}
        onChange={(count) => session.layout.setPagesAbreast(count === '2' ? 2 : 1)}
      >
        <Menu.RadioItem value="1">{t('view.pagesAbreast.1')}</Menu.RadioItem>
        <Menu.RadioItem value="2">{t('view.pagesAbreast.2')}</Menu.RadioItem>
      </Menu.RadioGroup>
      <Menu.CheckboxItem
        checked={state.continuous}
        onChange={(continuous) => session.layout.setContinuous(continuous)}
      >
        {t('view.continuous')}
      </Menu.CheckboxItem>
      <Menu.Divider />
      <Menu.Label>{t('view.theme.label')}</Menu.Label>
      <Menu.RadioGroup
        value={theme}
        onChange={(name) => onTheme(isPageTheme(name) ? name : 'paper')}
      >
        {pageThemes.map((name) => (
          <Menu.RadioItem key={name} value={name}>
            {t(`view.theme.${name}`)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </ToolMenu>
  )
}
