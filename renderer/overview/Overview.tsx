import '@mantine/charts/styles.css'
import {
  Button,
  Loader,
  Paper,
  ScrollArea,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Title,
} from '@mantine/core'
import { useHotkeys, useLocalStorage } from '@mantine/hooks'
import { IconPrinter } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyError } from '../api/notify.ts'
import { useOverview } from '../api/queries.ts'
import { ScreenBar } from '../app/ScreenBar.tsx'
import { useReady } from '../app/use-ready.ts'
import { useAct } from '../app/workspace.tsx'
import { printElements } from '../print/on-paper.ts'
import { AreaYears } from './AreaYears.tsx'
import { Duplicates } from './Duplicates.tsx'
import { Figures } from './Figures.tsx'
import classes from './overview.module.css'
import { PaperTitle } from './PaperTitle.tsx'
import { Ranking } from './Ranking.tsx'

const textColors: Readonly<Record<string, string>> = {
  full: 'teal',
  partial: 'yellow',
  failed: 'red',
}

/** What the archive holds, in pictures or as tables; whatever is counted leads to its plans. */
export function Overview() {
  const { t } = useTranslation()
  const act = useAct()
  const { data: overview, isSuccess } = useOverview()
  const [form, setForm] = useLocalStorage<'charts' | 'tables'>({
    key: 'overview-form',
    defaultValue: 'charts',
    getInitialValueInEffect: false,
  })
  const sheet = useRef<HTMLDivElement>(null)
  useReady(isSuccess)
  const leave = () => act({ do: 'screen', screen: 'list' })
  const print = () => {
    if (sheet.current) printElements([forPaper(sheet.current)], false).catch(notifyError)
  }
  useHotkeys([
    ['Escape', leave],
    ['mod+P', print],
  ])
  return (
    <Stack h="100%" gap={0} component="section" aria-label={t('overview.title')}>
      <ScreenBar title={t('overview.title')} onLeave={leave}>
        <SegmentedControl
          size="xs"
          aria-label={t('overview.form')}
          value={form}
          onChange={(value) => setForm(value === 'tables' ? 'tables' : 'charts')}
          data={[
            { value: 'charts', label: t('overview.charts') },
            { value: 'tables', label: t('overview.tables') },
          ]}
        />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter size="1rem" />}
          disabled={!overview}
          onClick={print}
        >
          {t('overview.print')}
        </Button>
      </ScreenBar>
      <ScrollArea flex={1} mih={0} type="auto" scrollbars="y">
        {overview ? (
          <Stack ref={sheet} p="md" gap="md" className={classes.sheet ?? ''}>
            <PaperTitle />
            <Figures overview={overview} />
            <Paper withBorder p="md" component="section" aria-label={t('overview.areaYears')}>
              <Title order={3} size="h6" mb="sm">
                {t('overview.areaYears')}
              </Title>
              <AreaYears cells={overview.areaYears} form={form} />
            </Paper>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
              <Ranking facet="type" counts={overview.counts} form={form} />
              <Ranking facet="issuer" counts={overview.counts} form={form} />
              <Ranking
                facet="text"
                counts={overview.counts}
                form={form}
                colorOf={(value) => textColors[value] ?? 'gray'}
              />
              <Ranking facet="validity" counts={overview.counts} form={form} />
            </SimpleGrid>
            <Duplicates overview={overview} />
          </Stack>
        ) : (
          <Loader m="xl" aria-label={t('loading')} />
        )}
      </ScrollArea>
    </Stack>
  )
}

/** A4 within the printer's margins, in CSS pixels. */
const paperWidth = 700

/** As it lies on the screen, in the paper's size: charts were measured for the screen's. */
function forPaper(sheet: HTMLElement): HTMLElement {
  const { offsetWidth } = sheet
  const copy = document.createElement('div')
  copy.append(sheet.cloneNode(true))
  copy.style.width = `${offsetWidth}px`
  copy.style.zoom = String(paperWidth / offsetWidth)
  return copy
}
