import { describe, expect, test } from 'vitest'
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph'
import { documentedReadings, type RuleReadings, type RulesetId } from '../../../shared/claim/ruleset.ts'
import { type ActorRole, moves, type Status, statuses } from '../../../shared/claim/status.ts'
import { createStatusMachine, nextStatus } from '../../../shared/claim/status-machine.ts'
import { messages } from '../../../shared/i18n/messages.en.ts'
import { literalMoves } from '../../support/simulation/literal-law.ts'
import { keyOf, type Place, walkLaw } from './reachable-law.ts'

const roles: readonly ActorRole[] = ['partner', 'reviewer', 'customer', 'system']
const everyMove = moves.flatMap(type => roles.map(by => ({ type, by })))

const tables = (['2020', '2023'] as const).flatMap(ruleset =>
  (['after-approval', 'on-submission'] as const).flatMap(consent =>
    (['final', 'may-ask-again'] as const).map(disputeAnswer => ({ ruleset, consent, disputeAnswer })),
  ),
)

describe.each(tables)('the statuses of $ruleset, asked $consent, disputes $disputeAnswer', choice => {
  const readings: RuleReadings = { ...documentedReadings[choice.ruleset], ...choice }
  const machine = createStatusMachine(choice.ruleset, readings)
  const walked = Object.values(getAdjacencyMap(machine, { events: everyMove as never }))
  const reached = walked.map(({ state }) => state.value as Status)

  test('are all reached from a draft, but those that the generation does not know', () => {
    const unknown = choice.ruleset === '2020' ? ['dispute', 'rejected-final'] : []
    expect(reached.toSorted()).toEqual(statuses.filter(status => !unknown.includes(status)).toSorted())
    expect(getShortestPaths(machine, { events: everyMove as never })).toHaveLength(reached.length)
  })

  test('lead every move of everybody to a known status or nowhere', () => {
    for (const from of reached) {
      for (const move of everyMove) {
        const to = nextStatus({ ruleset: choice.ruleset, readings }, from, move)
        expect(to === null || reached.includes(to)).toBe(true)
      }
    }
  })

  test('have a way out, but the final rejection', () => {
    const stuck = reached.filter(from =>
      everyMove.every(move => {
        const to = nextStatus({ ruleset: choice.ruleset, readings }, from, move)
        return to === null || to === from
      }),
    )
    expect(stuck).toEqual(choice.ruleset === '2023' ? ['rejected-final'] : [])
  })
})

describe.each(['2020', '2023'] as const)('the law of %s, from everywhere a claim can get,', ruleset => {
  const walked = walkLaw(ruleset)

  test('reaches every status that the generation knows', () => {
    const reached = new Set(walked.map(({ place }) => place.claim.status))
    expect(reached.size).toBe(ruleset === '2020' ? 6 : 8)
    expect(walked.length).toBeGreaterThan(50)
  })

  test('answers every act of everybody with a step or a refusal that has a sentence', () => {
    const sentences = messages.refusals as Readonly<Record<string, string>>
    const speechless = walked.flatMap(({ key, steps }) =>
      steps
        .filter(({ to }) => to.answer.startsWith('refused: '))
        .map(({ act, to }) => ({ key, act, type: to.answer.slice('refused: '.length) }))
        .filter(({ type }) => !sentences[type] && !sentences[`${type}_other`]),
    )
    expect(speechless).toEqual([])
    expect(new Set(walked.map(({ steps }) => steps.length)).size).toBe(1)
  })

  test('moves a claim only along the rows of the documents', () => {
    const rows = [...literalMoves(ruleset, null)].map(row => row.slice(0, row.indexOf(':')))
    const taken = new Set(
      walked.flatMap(({ place, steps }) =>
        steps
          .filter(({ act, to }) => to.claim.status !== place.claim.status && !act.endsWith(': undo'))
          .map(({ to }) => `${place.claim.status} > ${to.claim.status}`),
      ),
    )
    expect([...taken].filter(row => !rows.includes(row))).toEqual([])
    expect(rows.filter(row => !taken.has(row) && row !== 'approved > approved')).toEqual([])
  })

  test('lets every claim come to its end', () => {
    const ends = new Set(walked.filter(({ place }) => isEnd(ruleset, place)).map(({ key }) => key))
    const ending = backwardsFrom(ends)
    expect(walked.map(({ key }) => key).filter(key => !ending.has(key))).toEqual([])
  })

  test('lets nothing out of a final rejection, nor a rejected claim past its closed door', () => {
    const closed = walked.filter(({ place }) => isClosed(ruleset, place))
    const escapes = closed.flatMap(({ place, steps }) =>
      steps
        // What was not sent yet is not final: its reviewer may still take it back.
        .filter(({ act }) => act !== 'reviewer: undo')
        .filter(({ to }) => to.claim.status !== place.claim.status)
        .map(({ act }) => act),
    )
    expect(closed.length).toBeGreaterThan(0)
    expect(escapes).toEqual([])
  })

  test('lets every claim that is not at its end be moved by somebody', () => {
    const stuck = walked.filter(
      ({ place, steps }) =>
        !isEnd(ruleset, place) &&
        steps.every(({ to }) => to.claim.version === place.claim.version && keyOf(to) === keyOf(place)),
    )
    expect(stuck.map(({ key }) => key)).toEqual([])
  })

  function backwardsFrom(ends: ReadonlySet<string>): ReadonlySet<string> {
    const found = new Set(ends)
    for (let size = -1; size !== found.size; ) {
      size = found.size
      for (const { key, steps } of walked) if (steps.some(({ to }) => found.has(keyOf(to)))) found.add(key)
    }
    return found
  }
})

/** Approved and in assessment, or rejected for good. */
function isEnd(ruleset: RulesetId, place: Place): boolean {
  return place.claim.sentToAssessmentAt !== null || isClosed(ruleset, place)
}

/** Rejected finally, or with the one dispute used, or with the 30 days over. */
function isClosed(ruleset: RulesetId, { claim, now }: Place): boolean {
  if (claim.status === 'rejected-final') return true
  if (claim.status !== 'rejected') return false
  const used = ruleset === '2023' && claim.disputes > 0
  return used || Temporal.Instant.from(claim.statusSince).until(now).total('hours') > 24 * 31
}
