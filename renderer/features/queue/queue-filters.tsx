/** The filter popover and the chips of what is filtered; every chip takes its filter away again. */
import {
  Button,
  Checkbox,
  CounterBadge,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Radio,
  RadioGroup,
  Tag,
  TagGroup,
  tokens,
} from '@fluentui/react-components'
import { FilterRegular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import { statuses } from '../../../shared/claim/status.ts'
import { everything, type QueueQuery } from '../../desk/queue-query.ts'
import { useServices } from '../../desk/services.ts'
import { type Translate, useLanguage, useText } from '../../ui/text.ts'
import { type FilterChip, filterChips } from './filter-chips.ts'

export interface FilterProps {
  readonly query: QueueQuery
  readonly onEdit: (patch: Partial<QueueQuery>) => void
}

const useStyles = makeStyles({
  surface: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalXL,
    width: 'min(760px, 92vw)',
    maxHeight: '70vh',
    overflowY: 'auto',
  },
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', minWidth: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, paddingBlockEnd: tokens.spacingVerticalXS },
  badge: { marginInlineStart: tokens.spacingHorizontalXS },
  last: { gridColumn: '1 / -1' },
})

export function FilterButton({ query, onEdit }: FilterProps) {
  const styles = useStyles()
  const text = useText()
  const active = filterChips(query, text).length
  return (
    <Popover trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<FilterRegular />} appearance="subtle">
          {text('queue.filter.label')}
          {active > 0 && (
            <CounterBadge count={active} size="small" appearance="filled" color="brand" aria-hidden />
          )}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={text('queue.filter.label')}>
        <div className={styles.surface}>
          <FilterFields query={query} onEdit={onEdit} />
        </div>
      </PopoverSurface>
    </Popover>
  )
}

function FilterFields({ query, onEdit }: FilterProps) {
  const styles = useStyles()
  const text = useText()
  const countries = useCountries()
  const areas = ['business-applications', 'microsoft-365'] as const
  const activities = ['pre-sales', 'usage', 'revenue-association'] as const
  return (
    <>
      <Choices
        legend={text('queue.filter.status')}
        options={statuses.map(value => ({ value, label: text(`terms.status.${value}`) }))}
        chosen={query.statuses}
        onChange={chosen => onEdit({ statuses: chosen })}
      />
      <div>
        <Choices
          legend={text('queue.filter.area')}
          options={areas.map(value => ({ value, label: text(`terms.solutionArea.${value}`) }))}
          chosen={query.areas}
          onChange={chosen => onEdit({ areas: chosen })}
        />
        <Choices
          legend={text('queue.filter.activity')}
          options={activities.map(value => ({ value, label: text(`terms.activity.${value}`) }))}
          chosen={query.activities}
          onChange={chosen => onEdit({ activities: chosen })}
        />
      </div>
      <div>
        <OneOf
          legend={text('queue.filter.due')}
          value={query.due}
          options={dueOptions(text)}
          onChange={due => onEdit({ due })}
        />
        <OneOf
          legend={text('queue.filter.assigned')}
          value={query.assigned}
          options={assignedOptions(text)}
          onChange={assigned => onEdit({ assigned })}
        />
      </div>
      <div>
        <OneOf
          legend={text('queue.filter.postponed')}
          value={query.postponed}
          options={postponedOptions(text)}
          onChange={postponed => onEdit({ postponed })}
        />
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{text('queue.filter.more')}</legend>
          {(['competingOnly', 'publicSectorOnly', 'changedOnly'] as const).map(name => (
            <Checkbox
              key={name}
              label={text(`queue.filter.${name}`)}
              checked={query[name]}
              onChange={(_event, { checked }) => onEdit({ [name]: checked === true })}
            />
          ))}
        </fieldset>
      </div>
      <Choices
        legend={text('queue.filter.country')}
        options={countries}
        chosen={query.countries}
        onChange={chosen => onEdit({ countries: chosen })}
      />
      <Choices
        legend={text('queue.filter.ruleset')}
        options={(['2020', '2023'] as const).map(value => ({ value, label: text(`terms.ruleset.${value}`) }))}
        chosen={query.rulesets}
        onChange={chosen => onEdit({ rulesets: chosen })}
      />
      <div className={styles.last}>
        <Button onClick={() => onEdit({ ...everything, search: query.search, sort: query.sort })}>
          {text('queue.filter.clear')}
        </Button>
      </div>
    </>
  )
}

interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface ChoicesProps {
  readonly legend: string
  readonly options: readonly Option<string>[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

function Choices({ legend, options, chosen, onChange }: ChoicesProps) {
  const styles = useStyles()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={(_event, { checked }) =>
            onChange(checked ? [...chosen, value] : chosen.filter(other => other !== value))
          }
        />
      ))}
    </fieldset>
  )
}

interface OneOfProps<Value extends string> {
  readonly legend: string
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
}

function OneOf<Value extends string>({ legend, value, options, onChange }: OneOfProps<Value>) {
  const styles = useStyles()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <RadioGroup value={value} onChange={(_event, data) => onChange(data.value as Value)}>
        {options.map(option => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </RadioGroup>
    </fieldset>
  )
}

export function ActiveFilters({ query, onEdit }: FilterProps) {
  const text = useText()
  const chips = filterChips(query, text)
  if (chips.length === 0) return null
  const dismiss = (id: string) => {
    const chip = chips.find((candidate: FilterChip) => candidate.id === id)
    if (chip) onEdit(chip.without)
  }
  return (
    <TagGroup
      aria-label={text('queue.filter.label')}
      size="small"
      onDismiss={(_event, { value }) => dismiss(value)}
    >
      {chips.map(chip => (
        <Tag
          key={chip.id}
          value={chip.id}
          dismissible
          dismissIcon={{ 'aria-label': text('queue.filter.remove', { name: chip.label }) }}
        >
          {chip.label}
        </Tag>
      ))}
    </TagGroup>
  )
}

/** The countries that occur, by name in the reviewer's language. */
function useCountries(): readonly Option<string>[] {
  const { queue } = useServices()
  const language = useLanguage()
  const { rows } = queue.snapshot()
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' })
    const codes = [...new Set(rows.map(row => row.country))]
    const options = codes.map(value => ({ value, label: names.of(value) ?? value }))
    return options.sort((a, b) => a.label.localeCompare(b.label, language))
  }, [rows, language])
}

function dueOptions(text: Translate): readonly Option<QueueQuery['due']>[] {
  return [
    { value: 'any', label: text('queue.filter.dueAny') },
    { value: 'overdue', label: text('queue.filter.dueOverdue') },
    { value: 'today', label: text('queue.filter.dueToday') },
    { value: 'week', label: text('queue.filter.dueWeek') },
  ]
}

function assignedOptions(text: Translate): readonly Option<QueueQuery['assigned']>[] {
  return [
    { value: 'any', label: text('queue.filter.assignedAny') },
    { value: 'mine', label: text('queue.filter.assignedMine') },
    { value: 'nobody', label: text('queue.filter.assignedNobody') },
  ]
}

function postponedOptions(text: Translate): readonly Option<QueueQuery['postponed']>[] {
  return [
    { value: 'hide', label: text('queue.filter.postponedHide') },
    { value: 'show', label: text('queue.filter.postponedShow') },
    { value: 'only', label: text('queue.filter.postponedOnly') },
  ]
}
