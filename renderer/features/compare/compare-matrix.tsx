/**
 * Partners across, what is asked of them down: facts of the claims, then the five findings with verdict, date, crop and
 * quote. A grid with one stop for Tab; arrow keys, 1 to 5 and Left and Right move in it. Differences have a word.
 */
import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { type FindingName, findingNames } from '../../../shared/thread/comment.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { useComparison } from './comparison.ts'
import { type FactRow, factRows, findingCell, verdictsDiffer } from './matrix.ts'
import { MatrixCell } from './matrix-cell.tsx'

export function CompareMatrix() {
  const styles = useStyles()
  const t = useText()
  const { states, selection, goTo } = useComparison()
  const { actor } = useServices()
  const grid = useRef<HTMLTableElement>(null)
  useFocusOfCell(grid, `${selection.row}/${selection.active}`)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = findingNames[findingNames.indexOf(selection.row) + step]
    if (step === 0 || !row || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    goTo(row)
  }
  return (
    <section
      className={mergeClasses(styles.scroll, selection.isMatrixOnly && styles.whole)}
      aria-label={t('compare.matrix.label')}
      data-pane
    >
      <table
        ref={grid}
        role="grid"
        className={styles.table}
        aria-label={t('compare.matrix.label')}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th className={styles.corner} scope="col">
              {t('compare.matrix.asked')}
            </th>
            {states.map(state => (
              <PartnerHead key={state.facts.id} state={state} />
            ))}
          </tr>
        </thead>
        <tbody>
          {factRows(states).map(row => (
            <FactLine key={row.name} row={row} />
          ))}
          {findingNames.map(finding => (
            <FindingLine key={finding} finding={finding} reviewer={actor().id} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The cell in use follows the keys while the focus is in the grid; it never takes the focus from a document. */
function useFocusOfCell(grid: React.RefObject<HTMLTableElement | null>, cell: string): void {
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is in use
  useEffect(() => {
    const target = grid.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    const isFree = document.activeElement === document.body || document.activeElement?.tagName === 'MAIN'
    if (grid.current?.contains(document.activeElement) || (isFirst.current && isFree)) target?.focus()
    else target?.scrollIntoView({ block: 'nearest' })
    isFirst.current = false
  }, [grid, cell])
}

function PartnerHead({ state }: { readonly state: ClaimState }) {
  const styles = useStyles()
  const t = useText()
  const { selection } = useComparison()
  const { id, partner } = state.facts
  const isActive = selection.active === id
  return (
    <th scope="col" className={mergeClasses(styles.head, isActive && styles.active)}>
      <div className={styles.partner}>
        <bdi>{partner.name}</bdi>
        {isActive && (
          <Badge size="small" appearance="filled" color="brand">
            {t('compare.matrix.inUse')}
          </Badge>
        )}
      </div>
      <Text size={200} className={styles.quiet}>
        {id} · {t(`terms.status.${state.status}`)}
      </Text>
    </th>
  )
}

function FactLine({ row }: { readonly row: FactRow }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const { states } = useComparison()
  const isInstant = row.name === 'submitted' || row.name === 'newestPoe'
  return (
    <tr>
      <th scope="row" className={styles.fact}>
        {t(`compare.fact.${row.name}`)}
        {row.differs && <Differs />}
      </th>
      {row.values.map((value, index) => (
        <td
          key={states[index]?.facts.id}
          role="gridcell"
          className={mergeClasses(styles.value, row.differs && styles.differs)}
        >
          {value === null ? (
            t('compare.fact.notSaid')
          ) : (
            <bdi>{isInstant ? format.instant(value) : value}</bdi>
          )}
        </td>
      ))}
    </tr>
  )
}

function FindingLine({ finding, reviewer }: { readonly finding: FindingName; readonly reviewer: string }) {
  const styles = useStyles()
  const t = useText()
  const { states, selection } = useComparison()
  const cells = states.map(state => findingCell(state, finding, reviewer))
  const differs = verdictsDiffer(cells)
  return (
    <tr className={selection.row === finding ? styles.row : undefined}>
      <th scope="row" className={styles.finding}>
        {findingNames.indexOf(finding) + 1} {t(`terms.findingShort.${finding}`)}
        {differs && <Differs />}
      </th>
      {states.map((state, index) => {
        const cell = cells[index]
        return cell && <MatrixCell key={state.facts.id} {...{ state, finding, cell, differs }} />
      })}
    </tr>
  )
}

function Differs() {
  const styles = useStyles()
  const t = useText()
  return (
    <Text size={200} className={styles.differsWord}>
      <span aria-hidden>≠ </span>
      {t('compare.matrix.differs')}
    </Text>
  )
}

const useStyles = makeStyles({
  scroll: {
    flex: '0 1 46%',
    minHeight: '150px',
    overflow: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media (max-width: 720px), (max-height: 560px)': { flex: '0 0 auto', maxHeight: 'none' },
  },
  whole: { flex: '1 1 auto' },
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', minWidth: '280px' },
  corner: {
    width: '150px',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'start',
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 720px)': { width: '84px', padding: '4px' },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'start',
    padding: '4px 12px',
    borderInlineStartWidth: '1px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
    '@media (max-width: 720px)': { padding: '4px' },
  },
  active: { boxShadow: `inset 0 3px 0 ${tokens.colorCompoundBrandStroke}` },
  partner: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
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
  differs: {
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'double',
    borderInlineStartColor: tokens.colorStatusWarningForeground1,
  },
  differsWord: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusWarningForeground1,
  },
  finding: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '@media (max-width: 720px)': { padding: '6px 4px' },
  },
  row: { backgroundColor: tokens.colorNeutralBackground2 },
})
