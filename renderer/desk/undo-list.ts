/**
 * What can be taken back at this desk, newest last, across claims: a decision is undone from the next claim, where the
 * reviewer already is. Each step holds the commands back and forth; nothing is removed from the log, an undo is recorded
 * like anything else. Comments are not here: what was said is edited or answered.
 */
import { createContext } from 'react'
import type { OutcomeName } from '../../shared/decision/decision.ts'
import type { ClaimState, RecordedVerdict } from '../../shared/log/claim-state.ts'
import { verdictBy } from '../../shared/log/claim-state.ts'
import type { Command } from '../../shared/log/command.ts'
import type { Verdict } from '../../shared/review/verdict.ts'
import type { FindingName } from '../../shared/thread/comment.ts'
import type { TogetherPlan } from '../data/claims.ts'

/** What a step was, for the toast that names it. */
export type UndoSubject =
  | { readonly kind: 'verdict'; readonly finding: FindingName; readonly verdict: Verdict }
  | { readonly kind: 'withdrawal'; readonly finding: FindingName }
  | { readonly kind: 'pin' | 'pin-removal' | 'later' | 'back-from-later' | 'assignment' | 'release' }
  | { readonly kind: 'thread-resolved' | 'thread-reopened' | 'decision-undone' | 'arbitration' }
  | { readonly kind: 'decision'; readonly outcome: OutcomeName }

export interface UndoStep {
  readonly claim: string
  readonly subject: UndoSubject
  readonly back: readonly Command[]
  readonly forth: readonly Command[]
  /** Instead of the two: what was recorded on several claims at once is taken back on all of them at once. */
  readonly together?: {
    readonly claims: readonly string[]
    readonly back: TogetherPlan
    readonly forth: TogetherPlan
  }
}

export interface UndoList {
  push(step: UndoStep): void
  /** Takes the newest step off and makes it redoable; null = nothing to undo. */
  takeBack(): UndoStep | null
  takeForth(): UndoStep | null
  /** A step the log refused is of no use in either direction. */
  drop(step: UndoStep): void
}

const KEPT_STEPS = 200

export function createUndoList(): UndoList {
  let done: readonly UndoStep[] = []
  let undone: readonly UndoStep[] = []
  return {
    push(step) {
      done = [...done, step].slice(-KEPT_STEPS)
      undone = []
    },
    takeBack() {
      const step = done.at(-1) ?? null
      if (!step) return null
      done = done.slice(0, -1)
      undone = [...undone, step]
      return step
    },
    takeForth() {
      const step = undone.at(-1) ?? null
      if (!step) return null
      undone = undone.slice(0, -1)
      done = [...done, step]
      return step
    },
    drop(step) {
      done = done.filter(other => other !== step)
      undone = undone.filter(other => other !== step)
    },
  }
}

/** One list per window; tests and a second desk provide their own. */
export const UndoContext = createContext<UndoList>(createUndoList())

/** The step that takes `commands` back from the state before them; null where there is nothing to take back. */
export function undoStepOf(
  before: ClaimState,
  commands: readonly Command[],
  reviewerId: string,
): UndoStep | null {
  const inverses = commands.map(command => inverseOf(before, command, reviewerId))
  const known = inverses.filter(inverse => inverse !== null)
  const last = known.at(-1)
  if (!last || known.length < commands.length) return null
  return {
    claim: before.facts.id,
    subject: last.subject,
    back: known.map(inverse => inverse.command).reverse(),
    forth: commands,
  }
}

interface Inverse {
  readonly command: Command
  readonly subject: UndoSubject
}

function inverseOf(before: ClaimState, command: Command, reviewerId: string): Inverse | null {
  switch (command.type) {
    case 'recordVerdict': {
      const { finding, verdict } = command
      const earlier = verdictBy(before, finding, reviewerId)
      const back: Command = earlier ? sameAgain(earlier) : { type: 'withdrawVerdict', finding }
      return { command: back, subject: { kind: 'verdict', finding, verdict } }
    }
    case 'withdrawVerdict': {
      const earlier = verdictBy(before, command.finding, reviewerId)
      return (
        earlier && { command: sameAgain(earlier), subject: { kind: 'withdrawal', finding: command.finding } }
      )
    }
    case 'placePin':
      return { command: { type: 'removePin', pin: command.pin.id }, subject: { kind: 'pin' } }
    case 'removePin': {
      const placed = before.pins.get(command.pin)
      return placed
        ? { command: { type: 'placePin', pin: placed.pin }, subject: { kind: 'pin-removal' } }
        : null
    }
    case 'postponeClaim': {
      const kind = command.postponed ? 'later' : 'back-from-later'
      return { command: { type: 'postponeClaim', postponed: before.postponed }, subject: { kind } }
    }
    case 'assignClaim': {
      const kind = command.reviewer ? 'assignment' : 'release'
      return { command: { type: 'assignClaim', reviewer: before.assignee }, subject: { kind } }
    }
    case 'resolveThread':
      return {
        command: { type: 'reopenThread', thread: command.thread },
        subject: { kind: 'thread-resolved' },
      }
    case 'reopenThread':
      return {
        command: { type: 'resolveThread', thread: command.thread },
        subject: { kind: 'thread-reopened' },
      }
    case 'decideClaim':
      return {
        command: { type: 'undoDecision' },
        subject: { kind: 'decision', outcome: command.outcome.name },
      }
    case 'undoDecision': {
      const made = before.decision?.decision
      if (!made) return null
      const { outcome, message, overrideReason } = made
      return {
        command: { type: 'decideClaim', outcome, message, overrideReason },
        subject: { kind: 'decision-undone' },
      }
    }
    default:
      return null
  }
}

function sameAgain(verdict: RecordedVerdict): Command {
  const { finding, reason, pins, note, unsupportedProducts } = verdict
  return { type: 'recordVerdict', finding, verdict: verdict.verdict, reason, pins, note, unsupportedProducts }
}
