/** Counts what a simulation shows: final statuses, time spent in each status, refusals by type. */
import type { Played } from '../support/simulation/simulated-log.ts'

export interface Tally {
  readonly ends: Map<string, number>
  readonly stays: Map<string, { count: number; hours: number }>
  readonly refusals: Map<string, number>
  readonly events: { count: number; expired: number }
  add(played: Played): void
}

export function createTally(): Tally {
  const tally: Tally = {
    ends: new Map(),
    stays: new Map(),
    refusals: new Map(),
    events: { count: 0, expired: 0 },
    add(played) {
      const { state, world, steps, refusals } = played
      raise(
        tally.ends,
        `${world.ruleset} ${state.status}${state.sentToAssessmentAt ? ', in assessment' : ''}`,
      )
      for (const [index, stay] of state.path.entries()) {
        const next = state.path[index + 1]
        if (next) addStay(tally, `${world.ruleset} ${stay.status}`, hoursBetween(stay.since, next.since))
      }
      for (const type of refusals) raise(tally.refusals, type)
      tally.events.count += steps.length
      tally.events.expired += steps.filter(({ event }) => event.type === 'ClockExpired').length
    },
  }
  return tally
}

export function printTally(tally: Tally, print: (text: string) => void): void {
  print('ended as')
  for (const [name, count] of sorted(tally.ends)) print(`  ${name.padEnd(36)} ${count}`)
  print('mean stay, days')
  for (const name of [...tally.stays.keys()].toSorted()) {
    const { count, hours } = tally.stays.get(name) ?? { count: 1, hours: 0 }
    print(`  ${name.padEnd(36)} ${(hours / 24 / count).toFixed(1)}  (${count} times)`)
  }
  print('refused')
  for (const [name, count] of sorted(tally.refusals)) print(`  ${name.padEnd(36)} ${count}`)
  print(`${tally.events.count} events, ${tally.events.expired} of them expired clocks`)
}

function addStay(tally: Tally, name: string, hours: number): void {
  const stay = tally.stays.get(name) ?? { count: 0, hours: 0 }
  tally.stays.set(name, { count: stay.count + 1, hours: stay.hours + hours })
}

function raise(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

function sorted(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].toSorted(([, a], [, b]) => b - a)
}

function hoursBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('hours')
}
