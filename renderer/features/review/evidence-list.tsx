/**
 * Evidence of the active finding: the selection about to be pinned, and the claim's pins with a tick for those the next
 * verdict will stand on. A pin that its document no longer shows is called orphaned, not hidden.
 */
import { Button, Checkbox, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components'
import { Delete16Regular, Pin16Regular } from '@fluentui/react-icons'
import type { PinId } from '../../../shared/base/id.ts'
import { type Pin, pinPage, pinQuote } from '../../../shared/evidence/pin.ts'
import type { ClaimState, PlacedPin, RecordedVerdict } from '../../../shared/log/claim-state.ts'
import type { FindingName } from '../../../shared/thread/comment.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'
import { PinChip } from './pin-chip.tsx'

export function EvidenceList({ answer }: { readonly answer: RecordedVerdict | null }) {
  const styles = useStyles()
  const text = useText()
  const { state, pendingPin, dropPendingPin, hasSelection } = useReviewSession()
  const pins = orderedPins(state, answer)
  return (
    <section className={styles.section} aria-labelledby="evidence-title">
      <Text as="h2" size={300} weight="semibold" id="evidence-title" className={styles.title}>
        {text('review.evidence.title')}
      </Text>
      {pins.length === 0 && !pendingPin && (
        <Text size={200} className={styles.quiet}>
          {text(hasSelection ? 'review.evidence.selected' : 'review.evidence.none')}
        </Text>
      )}
      <ul className={styles.list}>
        {pendingPin && (
          <li className={styles.item}>
            <Pin16Regular aria-hidden />
            <Text size={200} className={styles.grow}>
              {text('review.evidence.pending', {
                page: pinPage(pendingPin as Pin),
                quote: pinQuote(pendingPin as Pin),
              })}
            </Text>
            <Button size="small" appearance="subtle" onClick={dropPendingPin}>
              {text('review.evidence.drop')}
            </Button>
          </li>
        )}
        {pins.map(placed => (
          <EvidenceItem key={placed.pin.id} placed={placed} usedBy={findingsOn(state, placed.pin.id)} />
        ))}
      </ul>
    </section>
  )
}

function EvidenceItem({
  placed,
  usedBy,
}: {
  readonly placed: PlacedPin
  readonly usedBy: readonly FindingName[]
}) {
  const styles = useStyles()
  const text = useText()
  const { chosenPins, choosePins, act, inTurn, state } = useReviewSession()
  const { id } = placed.pin
  const isChosen = chosenPins.includes(id)
  const remove = () => void inTurn(async () => void (await act({ type: 'removePin', pin: id })))
  const toggle = () => choosePins(isChosen ? chosenPins.filter(other => other !== id) : [...chosenPins, id])
  return (
    <li className={styles.item}>
      <Checkbox
        checked={isChosen}
        onChange={toggle}
        disabled={state.decision !== null}
        aria-label={text('review.evidence.use', { page: pinPage(placed.pin), quote: pinQuote(placed.pin) })}
      />
      <span className={styles.grow}>
        <PinChip pin={placed.pin} />
      </span>
      {usedBy.length > 0 ? (
        <Text size={200} className={styles.users}>
          {usedBy.map(name => text(`terms.findingShort.${name}`)).join(' · ')}
        </Text>
      ) : (
        <Tooltip content={text('review.evidence.remove')} relationship="label">
          <Button size="small" appearance="subtle" icon={<Delete16Regular />} onClick={remove} />
        </Tooltip>
      )}
    </li>
  )
}

/** The finding's own pins first, then by document and page. */
function orderedPins(state: ClaimState, answer: RecordedVerdict | null): readonly PlacedPin[] {
  const own = new Set<PinId>(answer?.pins ?? [])
  const order = new Map(state.documents.map((document, index) => [document.id, index]))
  const rank = ({ pin }: PlacedPin) =>
    (own.has(pin.id) ? 0 : 1_000_000) + (order.get(pin.documentId) ?? 999) * 10_000 + pinPage(pin)
  return [...state.pins.values()].sort((a, b) => rank(a) - rank(b))
}

function findingsOn(state: ClaimState, pin: PinId): readonly FindingName[] {
  return [
    ...new Set(
      [...state.verdicts.values()].flatMap(verdict => (verdict.pins.includes(pin) ? verdict.finding : [])),
    ),
  ]
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXS },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minHeight: '32px' },
  grow: { flexGrow: 1, minWidth: 0 },
  users: { color: tokens.colorNeutralForeground3, minWidth: '92px', maxWidth: '40%' },
})
