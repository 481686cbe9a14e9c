import { describe, expect, test } from 'vitest'
import { createActor, fromCallback, SimulatedClock } from 'xstate'
import { type SyncEvent, syncMachine, WATCHDOG } from '../../../shared/sync/sync-machine.ts'
import type { RoundEnd, RoundStart } from '../../../shared/sync/sync-round.ts'

/** A desk whose rounds end when the test says so. */
function aDesk() {
  const clock = new SimulatedClock()
  const rounds: RoundStart[] = []
  let tell: ((event: SyncEvent) => void) | null = null
  const worker = (isRound: boolean) =>
    fromCallback<SyncEvent, RoundStart>(({ sendBack, input }) => {
      tell = sendBack
      if (isRound) rounds.push(input)
    })
  const lead = fromCallback<SyncEvent, RoundStart>(({ sendBack }) => sendBack({ type: 'LEADING' }))
  const machine = syncMachine.provide({ actors: { lead, round: worker(true), watch: worker(false) } })
  const actor = createActor(machine, { input: { chance: () => 0.5 }, clock })
  actor.start()
  const end = (ended: RoundEnd) => tell?.({ type: 'ENDED', end: ended })
  const fail = (failure: Extract<RoundEnd, { kind: 'failed' }>['failure']) => end({ kind: 'failed', failure })
  return { actor, clock, rounds, end, fail, report: (event: SyncEvent) => tell?.(event) }
}

const is = ({ actor }: ReturnType<typeof aDesk>, state: unknown) =>
  actor.getSnapshot().matches(state as never)

describe('a desk’s sync', () => {
  test('greets first, and not again after a quiet round', () => {
    const desk = aDesk()
    desk.end({ kind: 'quiet' })
    expect(is(desk, 'watching')).toBe(true)
    desk.actor.send({ type: 'RECORDED' })
    expect(desk.rounds).toEqual([{ isGreeted: false }, { isGreeted: true }])
  })

  test('sends what was recorded while a round was ending', () => {
    const desk = aDesk()
    desk.actor.send({ type: 'RECORDED' })
    desk.end({ kind: 'quiet' })
    expect(is(desk, 'working')).toBe(true)
    expect(desk.rounds).toHaveLength(2)
  })

  test('is offline, not broken, without an answer, and tries again by itself', () => {
    const desk = aDesk()
    desk.fail({ type: 'unreachable' })
    expect(desk.actor.getSnapshot().hasTag('offline')).toBe(true)
    desk.clock.increment(499)
    expect(desk.rounds).toHaveLength(1)
    desk.clock.increment(1)
    expect(desk.rounds).toHaveLength(2)
  })

  test('tries at once when the person asks', () => {
    const desk = aDesk()
    desk.fail({ type: 'too-many', retryAfter: 3600 })
    desk.clock.increment(60_000)
    expect(is(desk, { waiting: 'behind' })).toBe(true)
    desk.actor.send({ type: 'WAKE' })
    expect(is(desk, 'working')).toBe(true)
  })

  test.each([
    [{ type: 'too-old', minProtocol: 2 } as const, 'tooOld'],
    [{ type: 'unauthenticated' } as const, 'signedOut'],
    [{ type: 'device-of-another' } as const, 'needsPerson'],
  ])('waits for a person after %o', (failure, state) => {
    const desk = aDesk()
    desk.fail(failure)
    desk.clock.increment(10 * WATCHDOG)
    expect(is(desk, state)).toBe(true)
    expect(desk.actor.getSnapshot().context.trouble).toEqual(failure)
  })

  test('begins anew when nothing has moved for two minutes, and says so', () => {
    const desk = aDesk()
    desk.clock.increment(WATCHDOG - 1)
    desk.report({ type: 'PROGRESS' })
    desk.clock.increment(WATCHDOG - 1)
    expect(desk.rounds).toHaveLength(1)
    desk.clock.increment(1)
    expect(desk.rounds).toHaveLength(2)
    expect(desk.actor.getSnapshot().context.isStalled).toBe(true)
  })

  test('tells of a fork until the person has read it', () => {
    const desk = aDesk()
    desk.report({ type: 'FORKED' })
    expect(desk.actor.getSnapshot().context.hasForked).toBe(true)
    desk.actor.send({ type: 'FORK_SEEN' })
    expect(desk.actor.getSnapshot().context.hasForked).toBe(false)
  })
})
