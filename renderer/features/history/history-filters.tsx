/** Search, order, and who and what to show. Every choice names its number of entries, so that an empty list is no surprise. */
import {
  Button,
  makeStyles,
  mergeClasses,
  SearchBox,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components'
import { ArrowSortDownRegular, ArrowSortUpRegular, FilterRegular } from '@fluentui/react-icons'
import { useId, useState } from 'react'
import { useText } from '../../ui/text.ts'
import { type Choice, everything, groupChoices, isFiltered, roleChoices, toggled } from './history-lines.ts'
import type { HistoryView } from './use-history.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  search: { flex: '1 1 180px', maxWidth: '360px', minWidth: 0 },
  count: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground3 },
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  rowName: { color: tokens.colorNeutralForeground3, minWidth: '72px' },
  choice: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  number: {
    marginInlineStart: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  numberOn: { color: 'inherit' },
})

export interface HistoryFiltersProps {
  readonly view: HistoryView
  /** Narrow: the choices stand behind a button. */
  readonly compact: boolean
}

export function HistoryFilters({ view, compact }: HistoryFiltersProps) {
  const styles = useStyles()
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const { all, shown, filter, onFilter } = view
  const count = isFiltered(filter)
    ? text('history.shownOf', { shown: shown.length, count: all.length })
    : text('history.shown', { count: all.length })
  return (
    <search aria-label={text('history.tools')}>
      <div className={styles.choices}>
        <div className={styles.bar}>
          <SearchBox
            className={styles.search}
            size={compact ? 'small' : 'medium'}
            value={filter.search}
            aria-label={text('history.search')}
            placeholder={text('history.search')}
            dismiss={{ 'aria-label': text('history.clearSearch') }}
            onChange={(_event, { value }) => onFilter({ search: value })}
          />
          <OrderButton view={view} compact={compact} />
          {compact && (
            <Button
              size="small"
              appearance="subtle"
              icon={<FilterRegular />}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {text('history.filter')}
            </Button>
          )}
          {isFiltered(filter) && (
            <Button
              appearance="subtle"
              size={compact ? 'small' : 'medium'}
              onClick={() => onFilter({ ...everything, order: filter.order })}
            >
              {text('history.showEverything')}
            </Button>
          )}
          <Text className={styles.count} size={200} role="status">
            {count}
          </Text>
        </div>
        {(isOpen || !compact) && <Choices view={view} />}
      </div>
    </search>
  )
}

/** Says the order that is, and turns it. */
function OrderButton({ view, compact }: HistoryFiltersProps) {
  const text = useText()
  const { order } = view.filter
  const isNewest = order === 'newest-first'
  const Icon = isNewest ? ArrowSortDownRegular : ArrowSortUpRegular
  return (
    <Button
      size={compact ? 'small' : 'medium'}
      appearance="subtle"
      icon={<Icon />}
      onClick={() => view.onFilter({ order: isNewest ? 'oldest-first' : 'newest-first' })}
    >
      {text('history.order', { order: text(`history.${order}`) })}
    </Button>
  )
}

function Choices({ view }: { readonly view: HistoryView }) {
  const styles = useStyles()
  const text = useText()
  const { all, filter, onFilter } = view
  return (
    <div className={styles.choices}>
      <ChoiceRow
        name={text('history.byRole')}
        choices={roleChoices(all, filter)}
        label={role => text(`terms.role.${role}`)}
        chosen={filter.roles}
        onChoose={role => onFilter({ roles: toggled(filter.roles, role) })}
      />
      <ChoiceRow
        name={text('history.byGroup')}
        choices={groupChoices(all, filter)}
        label={group => text(`terms.timelineGroup.${group}`)}
        chosen={filter.groups}
        onChoose={group => onFilter({ groups: toggled(filter.groups, group) })}
      />
    </div>
  )
}

interface ChoiceRowProps<Name extends string> {
  readonly name: string
  readonly choices: readonly Choice<Name>[]
  readonly label: (name: Name) => string
  readonly chosen: ReadonlySet<Name>
  readonly onChoose: (name: Name) => void
}

function ChoiceRow<Name extends string>({ name, choices, label, chosen, onChoose }: ChoiceRowProps<Name>) {
  const styles = useStyles()
  const id = useId()
  return (
    <div className={styles.row} role="group" aria-labelledby={id}>
      <Text id={id} size={200} className={styles.rowName}>
        {name}
      </Text>
      {choices.map(choice => (
        <ToggleButton
          key={choice.name}
          className={styles.choice}
          size="small"
          shape="circular"
          checked={chosen.has(choice.name)}
          onClick={() => onChoose(choice.name)}
        >
          {label(choice.name)}{' '}
          <span className={mergeClasses(styles.number, chosen.has(choice.name) && styles.numberOn)}>
            {choice.count}
          </span>
        </ToggleButton>
      ))}
    </div>
  )
}
