/** The places of the app as links. Review, Report and History lead to the claim that was open last. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ClipboardCheckmarkRegular,
  CloudSyncRegular,
  ColumnDoubleCompareRegular,
  DataBarVerticalRegular,
  DocumentBulletListRegular,
  type FluentIcon,
  HistoryRegular,
  NoteEditRegular,
  SettingsRegular,
  ShieldCheckmarkRegular,
  ShieldErrorRegular,
  TaskListSquareLtrRegular,
} from '@fluentui/react-icons'
import { type Place, type PlaceName, placeHref } from '../desk/places.ts'
import { useIntegrity } from '../features/integrity/use-integrity.ts'
import { useText } from '../ui/text.ts'

type RailName = Exclude<PlaceName, 'recheck' | 'reports'>

const icons: Readonly<Record<RailName, FluentIcon>> = {
  queue: TaskListSquareLtrRegular,
  review: ClipboardCheckmarkRegular,
  compare: ColumnDoubleCompareRegular,
  report: DocumentBulletListRegular,
  history: HistoryRegular,
  dashboard: DataBarVerticalRegular,
  sync: CloudSyncRegular,
  drafts: NoteEditRegular,
  integrity: ShieldCheckmarkRegular,
  settings: SettingsRegular,
}
const work = ['queue', 'review', 'compare', 'report', 'history', 'sync', 'dashboard', 'drafts'] as const
const upkeep = ['integrity', 'settings'] as const

const useStyles = makeStyles({
  rail: {
    gridArea: 'places',
    width: '80px',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    overflowY: 'auto',
    '@media (max-width: 640px)': { width: 'auto', flexDirection: 'row', overflowX: 'auto' },
    '@media print': { display: 'none' },
  },
  group: {
    listStyleType: 'none',
    margin: 0,
    padding: '4px',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    '@media (max-width: 640px)': { flexDirection: 'row' },
  },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    minWidth: '56px',
    boxSizing: 'border-box',
    padding: '7px 2px 5px',
    '@media (max-height: 320px)': { minWidth: '34px', paddingBlock: '4px' },
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'center',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      top: '12px',
      bottom: '12px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  absent: {
    color: tokens.colorNeutralForegroundDisabled,
    ':hover': { backgroundColor: 'transparent' },
    '@media (forced-colors: active)': { color: 'GrayText' },
  },
  icon: { fontSize: '20px' },
  label: {
    '@media (max-width: 640px) and (max-height: 480px)': { fontSize: '9px', lineHeight: '10px' },
    // At 400 % zoom a row of labels would take a fifth of the window, and two of the eight places fall off its end.
    '@media (max-height: 320px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
})

interface NavRailProps {
  readonly place: Place
  readonly lastClaim: string | null
  readonly comparison: readonly string[] | null
}

export function NavRail({ place, lastClaim, comparison }: NavRailProps) {
  const styles = useStyles()
  const t = useText()
  return (
    <nav className={styles.rail} aria-label={t('app.nav.label')} data-pane>
      {[work, upkeep].map(names => (
        <ul key={names[0]} className={styles.group}>
          {names.map(name => (
            <li key={name}>
              <NavItem
                name={name}
                isHere={railNameOf(place) === name}
                target={targetOf(name, lastClaim, comparison)}
              />
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}

interface NavItemProps {
  readonly name: RailName
  readonly isHere: boolean
  /** null = leads nowhere yet: no claim was opened, or none that others compete with. */
  readonly target: Place | null
}

function NavItem({ name, isHere, target }: NavItemProps) {
  const styles = useStyles()
  const t = useText()
  const isBroken = useIntegrity().kind === 'broken' && name === 'integrity'
  const Icon = isBroken ? ShieldErrorRegular : icons[name]
  return (
    <a
      className={mergeClasses(styles.item, isHere && styles.here, target === null && styles.absent)}
      href={target ? placeHref(target) : undefined}
      role={target ? undefined : 'link'}
      aria-disabled={target === null ? true : undefined}
      aria-current={isHere ? 'page' : undefined}
      title={
        target === null ? t(name === 'compare' ? 'app.noComparison' : 'app.noClaim') : t(`app.nav.${name}`)
      }
    >
      <Icon className={styles.icon} />
      <span className={styles.label}>{t(`app.nav.${name}`)}</span>
    </a>
  )
}

/** A second look belongs to the dashboard, which offers it; several reports are reached from one of them. */
function railNameOf({ name }: Place): RailName {
  if (name === 'recheck') return 'dashboard'
  return name === 'reports' ? 'report' : name
}

function targetOf(
  name: RailName,
  lastClaim: string | null,
  comparison: readonly string[] | null,
): Place | null {
  if (name === 'compare') return comparison && { name, claims: comparison }
  if (name !== 'review' && name !== 'report' && name !== 'history') return { name }
  return lastClaim === null ? null : { name, claim: lastClaim }
}
