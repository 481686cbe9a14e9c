/**
 * A chart with its table. One of them is shown; a screen reader always has the table, too. Both are saved from here: the
 * numbers as CSV, the drawing as PNG.
 */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import {
  DataBarVerticalRegular,
  SaveImageRegular,
  TableRegular,
  TableSimpleRegular,
} from '@fluentui/react-icons'
import { type ReactNode, useRef, useState } from 'react'
import type { FileToSave } from '../../../shared/bridge/host.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import { useText } from '../../ui/text.ts'
import { useHiddenText } from '../../ui/use-hidden-text.ts'
import { type ChartData, isEmptyChart } from './chart-data.ts'
import { chartCsv, chartPng } from './chart-files.ts'
import type { ChartWords } from './chart-plot.tsx'
import { ChartTable } from './chart-table.tsx'
import { ChartInPlace } from './drawn-chart.tsx'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  empty: { color: tokens.colorNeutralForeground3 },
})

export interface ChartCardProps {
  readonly data: ChartData
  readonly kind: 'columns' | 'bars'
  readonly text?: string
  /** Of the saved files, without an ending. */
  readonly fileName: string
  readonly children?: ReactNode
}

export function ChartCard({ data, kind, text, fileName, children }: ChartCardProps) {
  const styles = useStyles()
  const { hidden } = useHiddenText()
  const t = useText()
  const [isTable, setIsTable] = useState(false)
  const svg = useRef<SVGSVGElement>(null)
  const words = useWords(data)
  const save = useSave()
  const named = (action: string) => t('dashboard.chart.named', { action, chart: data.title })
  const savePng = async () => {
    if (svg.current) await save(await chartPng(svg.current, { title: data.title, name: fileName }))
  }
  return (
    <SectionCard title={data.title} {...(text === undefined ? {} : { text })}>
      {isEmptyChart(data) ? (
        <Text className={styles.empty}>{t('dashboard.chart.empty')}</Text>
      ) : (
        <>
          <div className={styles.actions}>
            <ActionButton
              icon={isTable ? <DataBarVerticalRegular /> : <TableRegular />}
              label={t(isTable ? 'dashboard.chart.asChart' : 'dashboard.chart.asTable')}
              name={named}
              onClick={() => setIsTable(!isTable)}
            />
            <ActionButton
              icon={<TableSimpleRegular />}
              label={t('dashboard.chart.csv')}
              name={named}
              onClick={() => void save(chartCsv(data, fileName))}
            />
            {!isTable && (
              <ActionButton
                icon={<SaveImageRegular />}
                label={t('dashboard.chart.png')}
                name={named}
                onClick={() => void savePng()}
              />
            )}
          </div>
          {!isTable && <ChartInPlace kind={kind} data={data} words={words} svgRef={svg} />}
          <div className={isTable ? undefined : hidden}>
            <ChartTable data={data} />
          </div>
        </>
      )}
      {children}
    </SectionCard>
  )
}

interface ActionButtonProps {
  readonly icon: React.ReactElement
  readonly label: string
  readonly name: (action: string) => string
  readonly onClick: () => void
}

function ActionButton({ icon, label, name, onClick }: ActionButtonProps) {
  return (
    <Button size="small" appearance="subtle" icon={icon} aria-label={name(label)} onClick={onClick}>
      {label}
    </Button>
  )
}

function useWords({ series }: ChartData): ChartWords {
  const t = useText()
  const { number } = useFormat()
  return {
    number,
    say: ({ label, values }) =>
      t('dashboard.chart.value', {
        label,
        values: series
          .map(({ name }, index) => t('dashboard.chart.series', { name, count: values[index] ?? 0 }))
          .join(', '),
      }),
  }
}

function useSave(): (file: FileToSave | null) => Promise<void> {
  const { host, announce, refuse } = useServices()
  const t = useText()
  return async file => {
    if (!file) return announce(t('dashboard.chart.pngFailed'), 'warning')
    const saved = await host.files.save(file)
    if (!saved.ok) return refuse(saved.error)
    if (saved.value === 'saved') announce(t('dashboard.chart.saved', { file: file.suggestedName }), 'toast')
  }
}
