/**
 * Identity and dates above the findings: one line that says the dates and whether the claims differ, and behind it every
 * fact. Closed it leaves the room to the findings; what differs is named either way.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useFormat } from '../../desk/use-format.ts'
import { sessionStore } from '../../ui/session-store.ts'
import { useText } from '../../ui/text.ts'
import { useComparison } from './comparison.ts'
import { Differs } from './differs.tsx'
import { type FactRow, factRows } from './matrix.ts'

export function MatrixFacts() {
  const styles = useStyles()
  const t = useText()
  const { states, selection } = useComparison()
  const [isOpen, setOpen] = useState(() => sessionStore.getItem('compare-facts') === 'open')
  const rows = factRows(states)
  const toggle = () => {
    sessionStore.setItem('compare-facts', isOpen ? 'closed' : 'open')
    setOpen(!isOpen)
  }
  if (selection.isMatrixOnly) return rows.map(row => <FactLine key={row.name} row={row} />)
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular
  return (
    <>
      <tr>
        <th scope="row" className={styles.summary}>
          <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={toggle}>
            <Chevron aria-hidden />
            {t('compare.matrix.facts')}
          </button>
        </th>
        {states.map((state, index) => (
          <td key={state.facts.id} role="gridcell" className={mergeClasses(styles.value, styles.line)}>
            <Summary rows={rows} index={index} />
          </td>
        ))}
      </tr>
      {isOpen && rows.map(row => <FactLine key={row.name} row={row} />)}
    </>
  )
}

/** What differs first, then the dates. */
function Summary({ rows, index }: { readonly rows: readonly FactRow[]; readonly index: number }) {
  const t = useText()
  const said = rows.filter(({ name, differs }) => differs || name === 'newestPoe' || name === 'written')
  return said
    .toSorted((a, b) => Number(b.differs) - Number(a.differs))
    .map((row, place) => (
      <span key={row.name}>
        {place > 0 && ' · '}
        {row.differs && <span aria-hidden>≠ </span>}
        {t(`compare.fact.${row.name}`)}
        {row.differs && ` (${t('compare.matrix.differs')})`}: <Value row={row} index={index} />
      </span>
    ))
}

function FactLine({ row }: { readonly row: FactRow }) {
  const styles = useStyles()
  const t = useText()
  const { states } = useComparison()
  return (
    <tr>
      <th scope="row" className={styles.fact}>
        {t(`compare.fact.${row.name}`)}
        {row.differs && <Differs />}
      </th>
      {states.map((state, index) => (
        <td
          key={state.facts.id}
          role="gridcell"
          className={mergeClasses(styles.value, row.differs && styles.differs)}
        >
          <Value row={row} index={index} />
        </td>
      ))}
    </tr>
  )
}

function Value({ row, index }: { readonly row: FactRow; readonly index: number }) {
  const t = useText()
  const format = useFormat()
  const value = row.values[index] ?? null
  if (value === null) return t('compare.fact.notSaid')
  const isInstant = row.name === 'submitted' || row.name === 'newestPoe'
  return <bdi>{isInstant ? format.instant(value) : value}</bdi>
}

const useStyles = makeStyles({
  summary: { textAlign: 'start', padding: '0 4px', fontWeight: tokens.fontWeightRegular },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fact: {
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    padding: '2px 12px',
    '@media (max-width: 720px)': { padding: '2px 4px' },
  },
  value: {
    verticalAlign: 'top',
    fontSize: tokens.fontSizeBase200,
    padding: '2px 12px',
    borderInlineStartWidth: '1px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
    '@media (max-width: 720px)': { padding: '2px 4px' },
  },
  line: {
    verticalAlign: 'middle',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    '@media (max-width: 720px)': { whiteSpace: 'normal' },
  },
  differs: {
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'double',
    borderInlineStartColor: tokens.colorStatusWarningForeground1,
  },
})
