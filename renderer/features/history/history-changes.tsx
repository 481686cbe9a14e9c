/** Before → after. Changed statuses and verdicts stand in lines, edited fields in a small table with headings. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import type { TimelineKey } from '../../../shared/log/timeline-entry.ts'
import { useText } from '../../ui/text.ts'
import type { ShownChange } from './history-lines.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    marginBlockStart: tokens.spacingVerticalXXS,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  field: {
    color: tokens.colorNeutralForeground3,
    marginInlineEnd: tokens.spacingHorizontalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  arrow: {
    verticalAlign: '-2px',
    marginInline: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  scroller: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-wrap',
      maxWidth: '320px',
    },
    '& th': { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
    '& th:first-child, & td:first-child': { paddingInlineStart: 0 },
  },
})

/** These entries are edits of fields; all others change a status or a verdict. */
const edits: ReadonlySet<TimelineKey> = new Set(['claim-edited', 'bundle-merged', 'comment-edited', 'other'])

export interface HistoryChangesProps {
  readonly entryKey: TimelineKey
  readonly changes: readonly ShownChange[]
}

export function HistoryChanges({ entryKey, changes }: HistoryChangesProps) {
  if (changes.length === 0) return null
  return edits.has(entryKey) ? <ChangeTable changes={changes} /> : <ChangeList changes={changes} />
}

function ChangeList({ changes }: { readonly changes: readonly ShownChange[] }) {
  const styles = useStyles()
  const text = useText()
  return (
    <ul className={styles.list}>
      {changes.map(change => (
        <li key={change.field}>
          <span className={styles.field}>{change.field}</span>{' '}
          <span className={styles.hidden}>{text('history.before')} </span>
          <span className={styles.before}>{change.before}</span>{' '}
          <ArrowRightRegular className={styles.arrow} aria-hidden />
          <span className={styles.hidden}>{text('history.after')} </span>
          <span className={styles.after}>{change.after}</span>
        </li>
      ))}
    </ul>
  )
}

function ChangeTable({ changes }: { readonly changes: readonly ShownChange[] }) {
  const styles = useStyles()
  const text = useText()
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('history.field')}</th>
            <th scope="col">{text('history.before')}</th>
            <th scope="col">{text('history.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(change => (
            <tr key={change.field}>
              <th scope="row">{change.field}</th>
              <td>{change.before}</td>
              <td>{change.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
