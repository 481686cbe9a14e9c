/** One partner's answer to one finding: verdict, whose, reason, dates, crop and quote of the evidence. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { type Pin, pinPage, pinQuote } from '../../../shared/evidence/pin.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { FindingName } from '../../../shared/thread/comment.ts'
import { useText } from '../../ui/text.ts'
import { useComparison } from './comparison.ts'
import type { FindingCell } from './matrix.ts'
import { VerdictSign } from './verdict-sign.tsx'

export interface MatrixCellProps {
  readonly state: ClaimState
  readonly finding: FindingName
  readonly cell: FindingCell
  readonly differs: boolean
  /** One line: the picture stays away, and what does not fit is cut. */
  readonly isDense: boolean
}

export function MatrixCell({ state, finding, cell, differs, isDense }: MatrixCellProps) {
  const styles = useStyles()
  const t = useText()
  const { selection, goTo } = useComparison()
  const { id } = state.facts
  const isSelected = selection.row === finding && selection.active === id
  const { answer, isOwn, dates } = cell
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys and Enter reach every cell, see compare-matrix.tsx
    <td
      role="gridcell"
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      className={mergeClasses(
        styles.cell,
        isDense && styles.dense,
        differs && styles.differs,
        isSelected && styles.selected,
      )}
      onClick={() => goTo(finding, id)}
    >
      <div className={mergeClasses(styles.line, isDense && styles.denseLine)}>
        <VerdictSign verdict={answer?.verdict ?? null} />
        {answer && !isOwn && (
          <Text size={200} className={styles.quiet}>
            {t('compare.cell.by', { name: answer.by.name })}
          </Text>
        )}
        {answer?.reason && <Text size={200}>{t(`terms.findingReason.${answer.reason}`)}</Text>}
        {dates.length > 0 && (
          <Text size={200} className={styles.dates}>
            {dates.join(' · ')}
          </Text>
        )}
        {isDense && <Found cell={cell} isDense />}
      </div>
      {!isDense && <Found cell={cell} isDense={false} />}
    </td>
  )
}

/** What the verdict stands on: its places, or what was looked at where nothing could be pinned. */
function Found({ cell, isDense }: { readonly cell: FindingCell; readonly isDense: boolean }) {
  const styles = useStyles()
  const t = useText()
  const { answer, pins } = cell
  const [first] = pins
  if (!first)
    return (
      answer &&
      answer.note !== '' && (
        <Text size={200} className={mergeClasses(styles.note, isDense && styles.cut)} title={answer.note}>
          {t('compare.cell.note', { note: answer.note })}
        </Text>
      )
    )
  return (
    <>
      {isDense ? <Quote pin={first} className={styles.cut} /> : <Evidence pin={first} />}
      {pins.length > 1 && (
        <Text size={200} className={mergeClasses(styles.quiet, isDense && styles.kept)}>
          {t('compare.cell.more', { count: pins.length - 1 })}
        </Text>
      )}
    </>
  )
}

function Evidence({ pin }: { readonly pin: Pin }) {
  const styles = useStyles()
  const t = useText()
  return (
    <div className={styles.evidence}>
      {pin.crop !== '' && (
        <img className={styles.crop} src={pin.crop} alt={t('compare.cell.crop', { page: pinPage(pin) })} />
      )}
      <Quote pin={pin} className={styles.quote} />
    </div>
  )
}

function Quote({ pin, className }: { readonly pin: Pin; readonly className: string | undefined }) {
  const styles = useStyles()
  const t = useText()
  const quote = pinQuote(pin)
  return (
    <Text size={200} className={className} title={quote}>
      <span className={styles.quiet}>{t('compare.cell.page', { page: pinPage(pin) })}</span>{' '}
      {quote === '' ? t('compare.cell.region') : t('compare.cell.quote', { quote })}
    </Text>
  )
}

const useStyles = makeStyles({
  cell: {
    verticalAlign: 'top',
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '1px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 720px)': { padding: '6px 4px' },
  },
  differs: {
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'double',
    borderInlineStartColor: tokens.colorStatusWarningForeground1,
  },
  selected: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  dense: { paddingBlock: '3px' },
  denseLine: { flexWrap: 'nowrap', '@media (max-width: 720px)': { flexWrap: 'wrap' } },
  cut: {
    flex: '1 1 0',
    minWidth: '40px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    '@media (max-width: 720px)': { flexBasis: 'auto', whiteSpace: 'normal' },
  },
  kept: { flexShrink: 0, whiteSpace: 'nowrap' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  dates: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  note: { display: 'block', color: tokens.colorNeutralForeground3, whiteSpace: 'pre-wrap' },
  evidence: { display: 'flex', flexDirection: 'column', rowGap: '2px', marginTop: '2px' },
  crop: {
    maxWidth: '100%',
    maxHeight: '56px',
    objectFit: 'contain',
    objectPosition: 'left',
    alignSelf: 'flex-start',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: '#fff',
  },
  quote: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
})
