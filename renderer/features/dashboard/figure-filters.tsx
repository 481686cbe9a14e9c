/** Whose claims, which time, which rules, which area: one question for all figures of the page. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { solutionAreaSchema } from '../../../shared/claim/activity.ts'
import type { FigureQuestion } from '../../../shared/figures/desk-figures.ts'
import { type PeriodName, periodNames } from '../../../shared/figures/period.ts'
import { useText } from '../../ui/text.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  field: { minWidth: '140px', flex: '0 1 190px' },
})

const rulesets = ['2020', '2023'] as const

export interface FigureFiltersProps {
  readonly question: FigureQuestion
  readonly onChange: (question: FigureQuestion) => void
}

export function FigureFilters({ question, onChange }: FigureFiltersProps) {
  const styles = useStyles()
  const t = useText()
  const any = { value: '', label: t('dashboard.filter.any') }
  return (
    <search className={styles.bar} aria-label={t('dashboard.filter.label')} data-pane>
      <Choice
        label={t('dashboard.filter.whose')}
        value={question.whose}
        options={[
          { value: 'all', label: t('dashboard.filter.all') },
          { value: 'mine', label: t('dashboard.filter.mine') },
        ]}
        hint={t('dashboard.filter.mineHint')}
        onChoose={whose => onChange({ ...question, whose: whose === 'mine' ? 'mine' : 'all' })}
      />
      <Choice
        label={t('dashboard.filter.period')}
        value={question.period}
        options={periodNames.map(name => ({
          value: name,
          label: t(name === 'all' ? 'dashboard.filter.all-time' : `dashboard.filter.${name}`),
        }))}
        onChoose={period => onChange({ ...question, period: period as PeriodName })}
      />
      <Choice
        label={t('dashboard.filter.ruleset')}
        value={question.ruleset ?? ''}
        options={[any, ...rulesets.map(value => ({ value, label: t(`terms.ruleset.${value}`) }))]}
        onChoose={ruleset => onChange({ ...question, ruleset: ruleset === '' ? null : ruleset })}
      />
      <Choice
        label={t('dashboard.filter.area')}
        value={question.area ?? ''}
        options={[
          any,
          ...solutionAreaSchema.options.map(value => ({ value, label: t(`terms.solutionArea.${value}`) })),
        ]}
        onChoose={area => onChange({ ...question, area: area === '' ? null : area })}
      />
    </search>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly hint?: string
  readonly onChoose: (value: string) => void
}

function Choice({ label, value, options, hint, onChoose }: ChoiceProps) {
  const styles = useStyles()
  return (
    <Field label={label} className={styles.field}>
      <Select value={value} title={hint} onChange={(_, chosen) => onChoose(chosen.value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
