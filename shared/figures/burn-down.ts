/**
 * Open claims over time against what came in and what was decided. A claim counts where it is at the end of a step.
 */
import type { ClaimCourse } from './claim-course.ts'
import { type OpenWith, openWith } from './open-with.ts'
import { type Period, stepAt } from './period.ts'

export interface BurnDownStep {
  readonly from: number
  readonly until: number
  readonly withReviewers: number
  readonly withPartner: number
  readonly cameIn: number
  /** By reviewers, requests to the partner included: each of them takes a claim off the reviewers' desks. */
  readonly decided: number
}

export interface BurnDown {
  add(course: ClaimCourse): void
  steps(): readonly BurnDownStep[]
}

export function createBurnDown(period: Period): BurnDown {
  const { steps } = period
  const counts = {
    reviewers: new Int32Array(steps.length + 1),
    partner: new Int32Array(steps.length + 1),
    cameIn: new Int32Array(steps.length),
    decided: new Int32Array(steps.length),
  }

  const addStay = (who: OpenWith, since: number, until: number) => {
    const from = firstEndAfter(period, since)
    const to = firstEndAfter(period, until)
    counts[who][from] = (counts[who][from] ?? 0) + 1
    counts[who][to] = (counts[who][to] ?? 0) - 1
  }

  const bump = (list: Int32Array, moment: number) => {
    const step = stepAt(period, moment)
    if (step >= 0) list[step] = (list[step] ?? 0) + 1
  }

  return {
    add({ stays, decisions }) {
      for (const [index, { status, since }] of stays.entries()) {
        if (status === 'submitted') bump(counts.cameIn, since)
        const who = openWith(status)
        if (who) addStay(who, since, stays[index + 1]?.since ?? Number.POSITIVE_INFINITY)
      }
      for (const { by, at } of decisions) if (by === 'reviewer') bump(counts.decided, at)
    },
    steps() {
      let [withReviewers, withPartner] = [0, 0]
      return steps.map((step, index) => {
        withReviewers += counts.reviewers[index] ?? 0
        withPartner += counts.partner[index] ?? 0
        const [cameIn, decided] = [counts.cameIn[index] ?? 0, counts.decided[index] ?? 0]
        return { ...step, withReviewers, withPartner, cameIn, decided }
      })
    },
  }
}

/** The first step at whose end the moment is past; the number of steps when it is later than all of them. */
function firstEndAfter(period: Period, moment: number): number {
  const { steps } = period
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last || moment >= last.until) return steps.length
  return moment < first.from ? 0 : stepAt(period, moment)
}
