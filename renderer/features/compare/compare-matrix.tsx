/**
 * Partners across, what is asked of them down: facts of the claims, then the five findings with verdict, date, quote and,
 * where there is room, crop. A grid with one stop for Tab; arrow keys, 1 to 5 and Left and Right move in it. Differences have a word.
 */
import {
  Badge,
  makeStyles,
  mergeClasses,
  Text,
  ToggleButton,
  Tooltip,
  tokens,
} from '@fluentui/react-components'
import { ImageRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { type FindingName, findingNames } from '../../../shared/thread/comment.ts'
import { useServices } from '../../desk/services.ts'
import { sessionStore } from '../../ui/session-store.ts'
import { useText } from '../../ui/text.ts'
import { useComparison } from './comparison.ts'
import { Differs } from './differs.tsx'
import { findingCell, verdictsDiffer } from './matrix.ts'
import { MatrixCell } from './matrix-cell.tsx'
import { MatrixFacts } from './matrix-facts.tsx'

export function CompareMatrix() {
  const styles = useStyles()
  const t = useText()
  const { states, selection, goTo } = useComparison()
  const { actor } = useServices()
  const grid = useRef<HTMLTableElement>(null)
  const [hasPictures, showPictures] = usePictures()
  // Alone on the page, the matrix has the room.
  const isDense = !selection.isMatrixOnly && !hasPictures
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
              <span className={styles.cornerLine}>
                {t('compare.matrix.asked')}
                {!selection.isMatrixOnly && <PicturesToggle isOn={hasPictures} onChange={showPictures} />}
              </span>
            </th>
            {states.map(state => (
              <PartnerHead key={state.facts.id} state={state} />
            ))}
          </tr>
        </thead>
        <tbody>
          <MatrixFacts />
          {findingNames.map(finding => (
            <FindingLine key={finding} {...{ finding, isDense }} reviewer={actor().id} />
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

function usePictures(): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(() => sessionStore.getItem('compare-pictures') === 'on')
  const change = (next: boolean) => {
    sessionStore.setItem('compare-pictures', next ? 'on' : 'off')
    setOn(next)
  }
  return [isOn, change]
}

interface PicturesToggleProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Without pictures each finding is one line, so that all five are in sight beside the documents. */
function PicturesToggle({ isOn, onChange }: PicturesToggleProps) {
  const t = useText()
  return (
    <Tooltip content={t('compare.matrix.pictures')} relationship="label">
      <ToggleButton
        size="small"
        appearance="subtle"
        icon={<ImageRegular />}
        checked={isOn}
        onClick={() => onChange(!isOn)}
      />
    </Tooltip>
  )
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
        <Text size={200} className={styles.quiet}>
          {id} · {t(`terms.status.${state.status}`)}
        </Text>
        {isActive && (
          <Badge size="small" appearance="filled" color="brand">
            {t('compare.matrix.inUse')}
          </Badge>
        )}
      </div>
    </th>
  )
}

interface FindingLineProps {
  readonly finding: FindingName
  readonly reviewer: string
  readonly isDense: boolean
}

function FindingLine({ finding, reviewer, isDense }: FindingLineProps) {
  const styles = useStyles()
  const t = useText()
  const { states, selection } = useComparison()
  const cells = states.map(state => findingCell(state, finding, reviewer))
  const differs = verdictsDiffer(cells)
  return (
    <tr className={selection.row === finding ? styles.row : undefined}>
      <th scope="row" className={mergeClasses(styles.finding, isDense && styles.dense)}>
        {findingNames.indexOf(finding) + 1} {t(`terms.findingShort.${finding}`)}
        {differs && <Differs />}
      </th>
      {states.map((state, index) => {
        const cell = cells[index]
        return cell && <MatrixCell key={state.facts.id} {...{ state, finding, cell, differs, isDense }} />
      })}
    </tr>
  )
}

const useStyles = makeStyles({
  scroll: {
    height: '100%',
    overflow: 'auto',
    '@media (max-width: 720px), (max-height: 560px)': { height: 'auto', flex: '0 0 auto' },
  },
  whole: { flex: '1 1 auto', minHeight: 0 },
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', minWidth: '280px' },
  corner: {
    width: '168px',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: 'start',
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    // As wide as the longest name of a finding in one piece; where not even that fits, it is divided.
    '@media (max-width: 720px)': { width: '130px', padding: '4px' },
    '@media (max-width: 480px)': { width: '84px' },
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
  cornerLine: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  partner: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  finding: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    '@media (max-width: 720px)': { padding: '6px 4px', fontSize: tokens.fontSizeBase200 },
  },
  dense: { paddingBlock: '3px' },
  row: { backgroundColor: tokens.colorNeutralBackground2 },
})
