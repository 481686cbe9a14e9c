/** Courses and decisions for the figures' tests; a test names only what it is about. */

import { hashText } from '../../../shared/base/sha256.ts'
import type { ClaimCourse } from '../../../shared/figures/claim-course.ts'
import type { CountedDecision } from '../../../shared/figures/counted-decision.ts'

export function at(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds
}

export function aCourse(overrides: Partial<ClaimCourse> = {}): ClaimCourse {
  return {
    claim: 'CLM-1',
    solutionArea: 'business-applications',
    ruleset: '2020',
    assignee: null,
    status: 'submitted',
    stays: [{ status: 'submitted', since: at('2021-06-01T08:00:00Z') }],
    decisions: [],
    ...overrides,
  }
}

export function aDecision(overrides: Partial<CountedDecision> = {}): CountedDecision {
  return {
    at: at('2021-06-03T08:00:00Z'),
    by: 'reviewer',
    reviewer: 'mina',
    outcome: 'approve',
    reasons: [],
    event: 'evt_1',
    answers: {},
    ...overrides,
  }
}

/** Event ids of which the sample of second looks takes, or leaves out, each. */
export function eventsInSample(count: number, isWanted: boolean): readonly string[] {
  const found: string[] = []
  for (let number = 0; found.length < count; number++) {
    const event = `evt_${number}`
    const first = Number.parseInt(hashText(`recheck ${event}`).slice(0, 8), 16)
    if ((first % 8 === 0) === isWanted) found.push(event)
  }
  return found
}
