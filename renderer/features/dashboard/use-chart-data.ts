/** The figures as charts in the reader's language. */

import { outcomeNames } from '../../../shared/decision/decision.ts'
import { rejectionReasonSchema, requestReasonSchema } from '../../../shared/decision/reasons.ts'
import { ageLimits, stages } from '../../../shared/figures/age-by-stage.ts'
import type { BurnDownStep } from '../../../shared/figures/burn-down.ts'
import { apartNames } from '../../../shared/figures/decision-counts.ts'
import type { DeskFigures } from '../../../shared/figures/desk-figures.ts'
import type { Period } from '../../../shared/figures/period.ts'
import type { QueueRow } from '../../data/queue-row.ts'
import { useSettings } from '../../desk/services.ts'
import { type MessageKey, type Translate, useLanguage, useText } from '../../ui/text.ts'
import type { ChartData, ChartRow } from './chart-data.ts'

export interface DashboardCharts {
  readonly burnDown: ChartData
  readonly age: ChartData
  readonly outcomes: ChartData
  readonly requests: ChartData
  readonly rejections: ChartData
  readonly apart: readonly { readonly name: string; readonly count: number }[]
  readonly competing: ChartData
}

export function useChartData(figures: DeskFigures<QueueRow>): DashboardCharts {
  const t = useText()
  const stepName = useStepName(figures.period)
  const { decisions } = figures
  const reasons = (
    title: MessageKey,
    counts: Readonly<Record<string, number>>,
    name: (code: string) => string,
  ) => countsChart(t, { title: t(title), heading: t('dashboard.decisions.reason') }, namedRows(counts, name))
  return {
    burnDown: burnDownChart(t, figures, stepName),
    age: {
      title: t('dashboard.age.title'),
      heading: t('dashboard.age.stage'),
      series: bands.map(band => ({ name: t(`dashboard.age.band.${band}`), form: 'area' })),
      rows: stages.map(stage => ({
        key: stage,
        label: t(`terms.status.${stage}`),
        values: figures.age[stage],
      })),
    },
    outcomes: countsChart(
      t,
      { title: t('dashboard.decisions.title'), heading: t('dashboard.decisions.outcome') },
      outcomeNames.map(name => row(name, t(`terms.outcome.${name}`), decisions.outcomes[name])),
    ),
    requests: reasons('dashboard.decisions.requests', decisions.requestReasons, code =>
      knownName(requestReasonSchema.safeParse(code), known => t(`terms.requestReason.${known}`), code),
    ),
    rejections: reasons('dashboard.decisions.rejections', decisions.rejectionReasons, code =>
      knownName(rejectionReasonSchema.safeParse(code), known => t(`terms.rejectionReason.${known}`), code),
    ),
    apart: apartNames.map(name => ({
      name: t(`terms.rejectionReason.${name}`),
      count: decisions.apart[name],
    })),
    competing: competingChart(t, figures),
  }
}

const bands = [...ageLimits.keys(), ageLimits.length] as unknown as readonly (0 | 1 | 2 | 3 | 4)[]

function burnDownChart(
  t: Translate,
  { burnDown, period }: DeskFigures<QueueRow>,
  stepName: (step: BurnDownStep) => string,
): ChartData {
  return {
    title: t('dashboard.burnDown.title'),
    heading: t(`dashboard.burnDown.step.${period.unit}`),
    series: [
      { name: t('dashboard.burnDown.withReviewers'), form: 'area' },
      { name: t('dashboard.burnDown.withPartner'), form: 'area' },
      { name: t('dashboard.burnDown.decided'), form: 'line' },
      { name: t('dashboard.burnDown.cameIn'), form: 'line' },
    ],
    rows: burnDown.map(step => ({
      key: String(step.from),
      label: stepName(step),
      values: [step.withReviewers, step.withPartner, step.decided, step.cameIn],
    })),
  }
}

function competingChart(t: Translate, { competing }: DeskFigures<QueueRow>): ChartData {
  return {
    title: t('dashboard.competing.title'),
    heading: t('dashboard.competing.contest'),
    series: [
      { name: t('dashboard.competing.open'), form: 'area' },
      { name: t('dashboard.competing.others'), form: 'area' },
    ],
    rows: competing.largest.map(({ key, customer, product, claims, open }) => ({
      key,
      label: t('dashboard.competing.contestOf', { customer, product }),
      values: [open.length, claims - open.length],
    })),
  }
}

function countsChart(
  t: Translate,
  words: Pick<ChartData, 'title' | 'heading'>,
  rows: readonly ChartRow[],
): ChartData {
  return { ...words, series: [{ name: t('dashboard.chart.claims'), form: 'area' }], rows }
}

function namedRows(counts: Readonly<Record<string, number>>, name: (code: string) => string) {
  return Object.entries(counts).map(([code, count]) => row(code, name(code), count))
}

function row(key: string, label: string, count: number): ChartRow {
  return { key, label, values: [count] }
}

/** A bundle may name a reason that the documents do not know; it is shown as it stands. */
function knownName<Code>(
  read: { readonly success: true; readonly data: Code } | { readonly success: false },
  name: (known: Code) => string,
  code: string,
): string {
  return read.success ? name(read.data) : code
}

function useStepName({ unit }: Period): (step: BurnDownStep) => string {
  const language = useLanguage()
  const { timeZone } = useSettings()
  const parts = {
    day: { month: 'short', day: 'numeric' },
    week: { month: 'short', day: 'numeric' },
    month: { year: 'numeric', month: 'short' },
    year: { year: 'numeric' },
  } as const
  const format = new Intl.DateTimeFormat(language, {
    ...parts[unit],
    ...(timeZone === '' ? {} : { timeZone }),
  })
  return step => format.format(step.from)
}
