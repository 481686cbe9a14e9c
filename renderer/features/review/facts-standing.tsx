/**
 * What runs on the claim, until when and by which source; what its partner may change now; and whether a rejection can
 * still be disputed. Where the documents disagree, every reading is named beside the one that counts here.
 */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReadingTopic } from '../../../shared/claim/contradictions.ts'
import { rulesets } from '../../../shared/claim/ruleset.ts'
import { actsAt } from '../../../shared/log/expiry.ts'
import { type ClaimClock, type ClockName, claimClock } from '../../../shared/sla/claim-clock.ts'
import { overallClock, type OverallClock as ReviewersTime } from '../../../shared/sla/overall-clock.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { FactMark, type FactTone } from './facts-mark.tsx'
import { DisputeDoor, EditRights, PartnerRoles } from './facts-rights.tsx'
import { FactsSection } from './facts-section.tsx'
import { Disagreement, Fact, useStanding } from './standing-fact.tsx'

export function FactsStanding() {
  const styles = useStyles()
  const text = useText()
  const { calendar } = useServices()
  const { country, timeZone } = calendar().stamp
  return (
    <FactsSection title={text('standing.title')} hint={text('standing.hint', { country, zone: timeZone })}>
      <dl className={styles.list}>
        <RunningClock />
        <CompetingReview />
        <OverallClock />
        <EditRights />
        <DisputeDoor />
        <ClaimDeadline />
        <PartnerRoles />
      </dl>
    </FactsSection>
  )
}

/** Which contradictions a running clock depends on. */
const topicsOf: Readonly<Partial<Record<ClockName, readonly ReadingTopic[]>>> = {
  review: ['review'],
  'customer-opt-out': ['customerOptOut', 'decline', 'consent'],
  'dispute-answer': ['disputeAnswer'],
}

const toneOf: Readonly<Record<ClaimClock['state'], FactTone>> = {
  running: 'good',
  breached: 'bad',
  paused: 'open',
  none: 'absent',
}

const overallToneOf: Readonly<Record<ReviewersTime['state'], FactTone>> = {
  running: 'good',
  breached: 'bad',
  paused: 'open',
  stopped: 'absent',
}

function RunningClock() {
  const text = useText()
  const format = useFormat()
  const { state, time } = useStanding()
  const clock = claimClock({ ...state, readings: time.readings }, time.calendar, time.now)
  if (!clock) return <Fact term={text('standing.clock.term')}>{text('standing.clock.none')}</Fact>
  const used = { used: format.number(clock.usedHours), limit: format.number(clock.limitHours) }
  return (
    <Fact term={text(`terms.clock.${clock.clock}`)} source={clock.source}>
      <FactMark tone={toneOf[clock.state]}>{text(`terms.clockState.${clock.state}`)}</FactMark>
      <DueText clock={clock} />
      {clock.state !== 'none' && (
        <Text size={200}>
          {text(clock.unit === 'days' ? 'standing.clock.usedHours' : 'standing.clock.usedBusiness', used)}
        </Text>
      )}
      {topicsOf[clock.clock]?.map(topic => (
        <Disagreement key={topic} topic={topic} />
      ))}
    </Fact>
  )
}

function DueText({
  clock: { clock, state: clockState, dueAt, latestDueAt },
}: {
  readonly clock: ClaimClock
}) {
  const text = useText()
  const format = useFormat()
  const { state, time } = useStanding()
  const isOver = clockState === 'breached' || clockState === 'none'
  const due = format.instant(isOver ? (latestDueAt ?? dueAt) : dueAt)
  if (state.sentToAssessmentAt) return <Text>{text('standing.clock.assessed', { due })}</Text>
  if (isOver && clock === 'partner-response' && actsAt(state, time) === null)
    return <Text>{text('standing.clock.told', { due })}</Text>
  if (isOver) return <Text>{text('standing.clock.over', { due })}</Text>
  if (latestDueAt === null) return <Text>{text('standing.clock.due', { due })}</Text>
  return <Text>{text('standing.clock.between', { due, latest: format.instant(latestDueAt) })}</Text>
}

function OverallClock() {
  const text = useText()
  const format = useFormat()
  const { state, time } = useStanding()
  const clock = overallClock({ ...state, readings: time.readings }, time.calendar, time.now)
  if (!clock) return null
  const used = format.number(clock.usedHours)
  const overallDue = (due: string, latest: string | null) => {
    if (clock.state === 'breached') return text('standing.clock.over', { due: format.instant(latest ?? due) })
    return latest === null
      ? text('standing.overall.due', { due: format.instant(due) })
      : text('standing.overall.between', { due: format.instant(due), latest: format.instant(latest) })
  }
  return (
    <Fact term={text('standing.overall.term')} source={clock.source}>
      <FactMark tone={overallToneOf[clock.state]}>{text(`standing.overall.state.${clock.state}`)}</FactMark>
      {clock.dueAt && <Text>{overallDue(clock.dueAt, clock.latestDueAt)}</Text>}
      <Text size={200}>
        {clock.limitHours === null
          ? text('standing.overall.usedWithoutLimit', { used })
          : text(clock.unit === 'days' ? 'standing.overall.usedDays' : 'standing.overall.used', {
              ...{ used, limit: format.number(clock.limitHours) },
            })}
      </Text>
      <Disagreement topic="overall" />
    </Fact>
  )
}

/** Stands beside the clock of a review that competes; the documents give the first look a limit, and the rest none. */
function CompetingReview() {
  const text = useText()
  const { state } = useStanding()
  if (state.status !== 'under-review' || state.competitors.size === 0) return null
  const { days, source } = rulesets[state.ruleset].clocks.competingReview
  return (
    <Fact term={text('standing.competing.term')} source={source}>
      <Text>{text('standing.competing.text', { days })}</Text>
    </Fact>
  )
}

/** Only OSA claims had one, counted from a date that no bundle carries; so it is said, and nothing is computed. */
function ClaimDeadline() {
  const text = useText()
  const { state } = useStanding()
  const rule = rulesets[state.ruleset].clocks.claimDeadline
  if (!rule || state.facts.program !== 'osa-sell') return null
  return (
    <Fact term={text('standing.deadline.term')} source={rule.source}>
      <Text>{text('standing.deadline.text', { days: rule.days })}</Text>
    </Fact>
  )
}

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0 },
})
