/**
 * What runs on the claim, until when and by which source; what its partner may change now; and whether a rejection can
 * still be disputed. Where the documents disagree, every reading is named beside the one that counts here.
 */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ReadingTopic } from '../../../shared/claim/contradictions.ts'
import { editableNow, mayAttach } from '../../../shared/claim/edit-rights.ts'
import { partnerActs, rolesThatMay } from '../../../shared/claim/partner-role.ts'
import { rulesets } from '../../../shared/claim/ruleset.ts'
import { actsAt } from '../../../shared/log/expiry.ts'
import { disputeDoorOf } from '../../../shared/log/party-move.ts'
import { type ClaimClock, type ClockName, claimClock } from '../../../shared/sla/claim-clock.ts'
import { overallClock } from '../../../shared/sla/overall-clock.ts'
import { disagreementText } from '../../desk/reading-text.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { FactMark, type FactTone } from './facts-mark.tsx'
import { FactsSection } from './facts-section.tsx'

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
  const overallDue = (due: string, latest: string | null) =>
    latest === null
      ? text('standing.overall.due', { due: format.instant(due) })
      : text('standing.overall.between', { due: format.instant(due), latest: format.instant(latest) })
  return (
    <Fact term={text('standing.overall.term')} source={clock.source}>
      <Text>{text(`standing.overall.state.${clock.state}`)}</Text>
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

function PartnerRoles() {
  const text = useText()
  const format = useFormat()
  const { state, time } = useStanding()
  return (
    <Fact term={text('standing.roles.term')}>
      {partnerActs.map(act => {
        const { roles, source } = rolesThatMay(act, { ruleset: state.ruleset, readings: time.readings })
        const named = format.list(roles.map(role => text(`terms.partnerRole.${role}`)))
        return <Text key={act}>{text(`standing.roles.${act}`, { roles: named, source })}</Text>
      })}
      <Text size={200}>{text('standing.roles.unseen')}</Text>
      <Disagreement topic="creator" />
    </Fact>
  )
}

function EditRights() {
  const text = useText()
  const format = useFormat()
  const { state, time } = useStanding()
  const fields = editableNow({ ...state, readings: time.readings })
  const named = fields?.map(field => text(`standing.edit.field.${field}`)) ?? [text('standing.edit.all')]
  return (
    <Fact term={text('standing.edit.term')}>
      <Text>{named.length === 0 ? text('standing.edit.none') : format.list(named)}</Text>
      {mayAttach(state.status).ok && <Text size={200}>{text('standing.edit.attach')}</Text>}
      {fields !== null && <Text size={200}>{text('standing.edit.fixed')}</Text>}
      <Disagreement topic="edit" />
    </Fact>
  )
}

/** Only on rejected claims. After the door what is left is said, too. */
function DisputeDoor() {
  const text = useText()
  const format = useFormat()
  const { state, time } = useStanding()
  const door = disputeDoorOf(state, time)
  if (door.state === 'none') return null
  return (
    <Fact term={text('standing.dispute.term')} source={state.ruleset === '2020' ? 'S3' : 'B-M'}>
      {door.state === 'open' ? (
        <>
          <Text>{text('standing.dispute.open', { until: format.instant(door.until.toString()) })}</Text>
          <Text size={200}>
            {text(door.left === null ? 'standing.dispute.uncounted' : 'standing.dispute.once')}
          </Text>
        </>
      ) : (
        <>
          <Text>{text(`standing.dispute.${door.because}`)}</Text>
          <Text weight="semibold">{text('standing.dispute.after')}</Text>
        </>
      )}
    </Fact>
  )
}

function Disagreement({ topic }: { readonly topic: ReadingTopic }) {
  const styles = useStyles()
  const text = useText()
  const { state, time } = useStanding()
  const said = disagreementText({ ruleset: state.ruleset, readings: time.readings }, topic, text)
  if (!said) return null
  return (
    <Text size={200} className={styles.quiet}>
      {text('standing.about', { topic: text(`readings.topic.${topic}`), said })}
    </Text>
  )
}

function useStanding() {
  const { state } = useReviewSession()
  const { clock, calendar, readings } = useServices()
  return { state, time: { now: clock.now(), calendar: calendar(), readings: readings(state.ruleset) } }
}

interface FactProps {
  readonly term: string
  readonly source?: string | null
  readonly children: ReactNode
}

function Fact({ term, source = null, children }: FactProps) {
  const styles = useStyles()
  const text = useText()
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>
        {children}
        {source && (
          <Text size={200} className={styles.quiet}>
            {text('checklist.source', { source })}
          </Text>
        )}
      </dd>
    </div>
  )
}

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0 },
  fact: { display: 'grid', rowGap: '2px' },
  term: { fontWeight: tokens.fontWeightSemibold },
  value: { display: 'grid', rowGap: '2px', margin: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
})
