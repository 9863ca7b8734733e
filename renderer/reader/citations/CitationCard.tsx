import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useNoticeTop } from '../../app/use-notice-top.ts'
import type { PaneProps } from '../desk/reader-props.ts'
import classes from './citations.module.css'
import { useKeepRelation } from './use-keep-relation.ts'
import type { PageCitations } from './use-page-citations.ts'

interface Props extends Pick<PaneProps, 'plan' | 'save'> {
  cited: PaneProps['cited'] | undefined
  offered: NonNullable<PageCitations['offered']>
  onClose(): void
}

/** From the window's edges and from the line, in pixels. */
const edge = 8

/** Its height with a long name, in pixels. */
const tall = 190

/**
 * Under the line, or over it where only there is room; never out of the window, nor under a notice.
 * @param floor where the window ends, or the notices at its foot begin
 */
function besideLine({ top, bottom }: DOMRect, floor: number): CSSProperties {
  // A line that itself lies under a notice has its card over that.
  const line = Math.min(top, floor)
  const [over, under] = [line - 2 * edge, floor - bottom - 2 * edge]
  return under >= Math.min(tall, over)
    ? { top: bottom + edge, maxHeight: under }
    : { bottom: window.innerHeight - line + edge, maxHeight: over }
}

/** Beside a mention of a document that the archive does not have: look for it, or keep it as a wish. */
export function CitationCard({ offered, plan, save, cited, onClose }: Props) {
  const { t } = useTranslation('knowledge')
  const ref = useClickOutside<HTMLDivElement>(onClose)
  const { citation, at } = offered
  const floor = useNoticeTop()
  const { keep, kept } = useKeepRelation(plan, save, citation)
  const name = citation.number || citation.title
  return (
    <Paper
      ref={ref}
      className={classes.card ?? ''}
      withBorder
      shadow="md"
      role="dialog"
      aria-label={name}
      style={{
        left: `clamp(${edge}px, ${at.left}px, calc(100vw - 20rem - ${edge}px))`,
        ...besideLine(at, floor),
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Stack gap="xs">
        <Text size="sm" fw={600} lineClamp={4}>
          {t('citations.wish', { number: name })}
        </Text>
        {citation.number !== '' && citation.title !== '' && (
          <Text size="xs" c="dimmed" lineClamp={3}>
            {citation.title}
          </Text>
        )}
        <Group gap="xs">
          <Button size="compact-sm" data-autofocus autoFocus onClick={() => cited?.find(name)}>
            {t('citations.find')}
          </Button>
          {save !== null && (
            <Button size="compact-sm" variant="default" disabled={kept} onClick={keep}>
              {kept ? t('citations.kept') : t('citations.keep')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  )
}
