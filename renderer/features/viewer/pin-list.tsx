/** All pins of the claim by document and page: to go there, to use for the next verdict, to remove while unused. */
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { pinPage, pinQuote } from '../../../shared/evidence/pin.ts'
import type { PlacedPin } from '../../../shared/log/claim-state.ts'
import { useText } from '../../ui/text.ts'
import { toggled } from './page-marks.tsx'
import { describeUses, usesOf } from './pin-use.ts'
import { useViewer } from './use-viewer.ts'

const useStyles = makeStyles({
  scroll: { position: 'absolute', inset: 0, overflowY: 'auto', padding: '8px' },
  empty: { padding: '4px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  name: {
    margin: '8px 4px 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'start',
    padding: '2px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  go: {
    display: 'block',
    textAlign: 'start',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    padding: '6px 4px',
    minHeight: '24px',
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quote: {
    display: '-webkit-box',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
  },
  facts: { display: 'block', color: tokens.colorNeutralForeground3 },
  orphaned: { color: tokens.colorPaletteRedForeground1 },
})

export function PinList() {
  const { session } = useViewer()
  const t = useText()
  const styles = useStyles()
  const { documents, pins } = session.state
  const placed = [...pins.values()].sort((a, b) => pinPage(a.pin) - pinPage(b.pin))
  const groups = [
    ...documents.map(({ id, fileName }) => ({
      id,
      name: fileName,
      own: placed.filter(({ pin }) => pin.documentId === id),
    })),
    {
      id: '',
      name: t('viewer.pins.elsewhere'),
      own: placed.filter(({ pin }) => !documents.some(({ id }) => id === pin.documentId)),
    },
  ].filter(group => group.own.length > 0)
  return (
    <div className={styles.scroll}>
      {groups.length === 0 && <div className={styles.empty}>{t('viewer.pins.empty')}</div>}
      {groups.map(group => (
        <section key={group.id} aria-label={group.name}>
          <h3 className={styles.name} title={group.name}>
            {group.name}
          </h3>
          <ul className={styles.list}>
            {group.own.map(pin => (
              <PinItem key={pin.pin.id} placed={pin} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function PinItem({ placed }: { readonly placed: PlacedPin }) {
  const { desk, session, state } = useViewer()
  const t = useText()
  const styles = useStyles()
  const { pin } = placed
  const uses = usesOf(session.state, pin.id)
  const isOrphaned = state.resolved.get(pin.id) === null
  const quote = pinQuote(pin) || t('viewer.pins.region')
  const place = `${quote}, ${t('viewer.page', { page: pinPage(pin) })}`
  return (
    <li className={styles.item}>
      <Checkbox
        checked={session.chosenPins.includes(pin.id)}
        aria-label={`${t('viewer.pins.choose')}: ${place}`}
        onChange={() => session.choosePins(toggled(session.chosenPins, pin.id))}
      />
      <button
        type="button"
        className={styles.go}
        onClick={() => void desk.showPin(pin)}
        aria-label={`${t('viewer.pins.show')}: ${place}`}
      >
        <span className={styles.quote}>{quote}</span>
        <span className={styles.facts}>
          {t('viewer.page', { page: pinPage(pin) })} · {describeUses(uses, t)}
        </span>
        {isOrphaned && <span className={styles.orphaned}>⚠ {t('viewer.pins.orphaned')}</span>}
      </button>
      {uses.length === 0 && (
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={`${t('viewer.pins.remove')}: ${place}`}
          onClick={() => void session.act({ type: 'removePin', pin: pin.id })}
        />
      )}
    </li>
  )
}
