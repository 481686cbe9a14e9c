/**
 * All figures of the dashboard for one question, gathered claim by claim, so that whoever feeds them can stop for breath
 * in between. Queue rows tell where claims are now; courses tell how they got there. Neither is kept here.
 */

import type { Calendar } from '../sla/calendar.ts'
import { type AgeByStage, createAgeByStage } from './age-by-stage.ts'
import { type BurnDownStep, createBurnDown } from './burn-down.ts'
import type { ClaimCourse } from './claim-course.ts'
import { type CompetingLoad, type ContestLine, createCompetingCounter } from './competing-load.ts'
import type { Answers } from './counted-decision.ts'
import { createDecisionCounter, type DecisionCounts } from './decision-counts.ts'
import {
  createDueList,
  type DueContext,
  type DueGroup,
  type DueGroupFigures,
  type DueLine,
} from './due-list.ts'
import { type Period, type PeriodName, periodOf, stepAt } from './period.ts'
import {
  type Agreement,
  agreementOf,
  type Recheck,
  type RecheckCandidate,
  recheckCandidates,
} from './recheck.ts'

export interface FigureQuestion {
  /** Mine: assigned to the reviewer; decisions: made by the reviewer. */
  readonly whose: 'mine' | 'all'
  readonly period: PeriodName
  /** null = any. */
  readonly ruleset: string | null
  readonly area: string | null
}

export interface FigureLine extends DueLine, ContestLine {
  readonly solutionArea: string
  readonly ruleset: string
  readonly assignee: { readonly id: string } | null
}

export interface FigureContext extends DueContext {
  readonly instant: Temporal.Instant
  readonly calendar: Calendar
  readonly reviewer: string
  /** The earliest moment of any course; null = none. */
  readonly earliest: number | null
}

export interface DeskFigures<Line extends FigureLine> {
  readonly due: Readonly<Record<DueGroup, DueGroupFigures<Line>>>
  readonly age: ReturnType<AgeByStage['counts']>
  readonly competing: CompetingLoad
  readonly period: Period
  readonly burnDown: readonly BurnDownStep[]
  readonly decisions: DecisionCounts
  readonly consistency: Consistency
}

export interface Consistency {
  /** Waiting for a second look, in an order that says nothing about them. */
  readonly waiting: readonly RecheckCandidate[]
  readonly done: number
  readonly agreement: readonly Agreement[]
}

export interface Tally<Line extends FigureLine> {
  addLine(line: Line): void
  addCourse(course: ClaimCourse): void
  figures(rechecks: readonly Recheck[]): DeskFigures<Line>
}

const SHOWN_DUE = 15
const SHOWN_CONTESTS = 10

export function createTally<Line extends FigureLine>(
  question: FigureQuestion,
  context: FigureContext,
): Tally<Line> {
  const { calendar, instant, reviewer, earliest } = context
  const period = periodOf({ name: question.period, now: instant, timeZone: calendar.timeZone, earliest })
  const due = createDueList<Line>(context, SHOWN_DUE)
  const age = createAgeByStage(calendar, instant)
  const competing = createCompetingCounter()
  const burnDown = createBurnDown(period)
  const decisions = createDecisionCounter()
  const candidates: RecheckCandidate[] = []

  return {
    addLine(line) {
      const isAsked = fits(line, question) && isWithin(question, line.assignee?.id ?? null, reviewer)
      competing.add(line, isAsked)
      if (!isAsked) return
      due.add(line)
      age.add(line)
    },
    addCourse(course) {
      candidates.push(...recheckCandidates(course, { reviewer, now: instant.epochMilliseconds }))
      if (!fits(course, question)) return
      if (isWithin(question, course.assignee, reviewer)) burnDown.add(course)
      for (const decision of course.decisions)
        if (stepAt(period, decision.at) >= 0 && isWithin(question, decision.reviewer, reviewer))
          decisions.add(decision)
    },
    figures: rechecks => ({
      due: due.groups(),
      age: age.counts(),
      competing: competing.load(SHOWN_CONTESTS),
      period,
      burnDown: burnDown.steps(),
      decisions: decisions.counts(),
      consistency: consistencyOf(candidates, rechecks),
    }),
  }
}

function fits(
  { ruleset, solutionArea }: { readonly ruleset: string; readonly solutionArea: string },
  question: FigureQuestion,
): boolean {
  return (
    (question.ruleset === null || question.ruleset === ruleset) &&
    (question.area === null || question.area === solutionArea)
  )
}

function isWithin({ whose }: FigureQuestion, person: string | null, reviewer: string): boolean {
  return whose === 'all' || (reviewer !== '' && person === reviewer)
}

function consistencyOf(candidates: readonly RecheckCandidate[], rechecks: readonly Recheck[]): Consistency {
  const done = new Set(rechecks.map(({ decision }) => decision))
  const first = new Map<string, Answers>(candidates.map(({ decision, answers }) => [decision, answers]))
  const counted = rechecks.filter(({ decision }) => first.has(decision))
  return {
    waiting: candidates
      .filter(({ decision }) => !done.has(decision))
      .toSorted((a, b) => (a.decision < b.decision ? -1 : 1)),
    done: counted.length,
    agreement: agreementOf(counted, first),
  }
}
