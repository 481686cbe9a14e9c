/**
 * The reviewer's hands at one claim, in the states a reviewer would draw: reading a finding, giving a reason, writing
 * what was looked at, deciding, decided. It holds no claim data and does no IO: the desk provides `record`, tells it what
 * is answered, and the screens read `matches` and tags and send events. `recording` is what was given and is not stored
 * yet, so that fast hands move on while the log writes and a refusal brings them back.
 */
import { assign, setup } from 'xstate'
import { type FindingName, findingNames } from '../thread/comment.ts'
import { type FindingReason, isTraceable, needsReason, reasonsOf, type Verdict } from './verdict.ts'

export interface ReviewContext {
  readonly active: FindingName
  /** Findings with a stored verdict of this reviewer. */
  readonly answered: readonly FindingName[]
  readonly recording: readonly FindingName[]
  /** The verdict being given; cleared once handed to the desk. */
  readonly verdict: Verdict | null
  readonly reason: FindingReason | null
  readonly note: string
  /** Claimed products marked as not supported, for the products finding. */
  readonly unsupportedProducts: readonly string[]
  /** How many pins the verdict would stand on: chosen ones plus the selection about to be pinned. */
  readonly pins: number
  readonly mayDecide: boolean
  readonly mayRecord: boolean
  readonly mayBeNotApplicable: readonly FindingName[]
}

interface ClaimFactsForReview {
  readonly answered: readonly FindingName[]
  readonly mayDecide: boolean
  readonly mayRecord: boolean
  readonly mayBeNotApplicable: readonly FindingName[]
}

export type ReviewEvent =
  | { readonly type: 'findingChosen'; readonly finding: FindingName }
  | { readonly type: 'verdictGiven'; readonly verdict: Verdict }
  | { readonly type: 'reasonChosen'; readonly index: number }
  | { readonly type: 'productsMarked'; readonly products: readonly string[] }
  | { readonly type: 'noteWritten'; readonly note: string }
  | { readonly type: 'noteConfirmed' }
  | { readonly type: 'pinsChanged'; readonly pins: number }
  | ({ readonly type: 'claimChanged' } & ClaimFactsForReview)
  | { readonly type: 'verdictStored'; readonly finding: FindingName }
  | { readonly type: 'verdictRefused'; readonly finding: FindingName }
  | { readonly type: 'decisionOpened' }
  | { readonly type: 'decisionCommitted' }
  | { readonly type: 'decisionUndone' }
  | { readonly type: 'left' }

export interface GivenVerdict {
  readonly finding: FindingName
  readonly verdict: Verdict
  readonly reason: FindingReason | null
  readonly note: string
  readonly unsupportedProducts: readonly string[]
}

const blankVerdict = { verdict: null, reason: null, note: '', unsupportedProducts: [] } as const

export const reviewMachine = setup({
  types: {
    context: {} as ReviewContext,
    events: {} as ReviewEvent,
    tags: {} as 'typing' | 'choosing' | 'deciding',
  },
  actions: {
    // Provided by the desk; the machine only says when. The verdict stands in the context it is called with.
    record: (_, _given: GivenVerdict) => {},
    clearVerdict: assign(blankVerdict),
    beginRecording: assign({
      recording: ({ context }) => [...without(context.recording, context.active), context.active],
    }),
    nextOpenFinding: assign({
      active: ({ context }) => nextOpen(context.active, [...context.answered, ...context.recording]),
    }),
  },
  guards: {
    'verdicts may be recorded': ({ context, event }) => context.mayRecord && !isMisapplied(context, event),
    'verdict needs a reason': ({ context }) =>
      context.verdict !== null && needsReason(context.verdict) && context.reason === null,
    'verdict is not traceable yet': ({ context: { verdict, pins, note } }) =>
      verdict !== null && !isTraceable(verdict, { pins: Array.from({ length: pins }), note }),
    'reason is on the list': ({ context, event }) =>
      event.type === 'reasonChosen' && reasonsOf[context.active][event.index] !== undefined,
    'all five are answered': ({ context }) =>
      context.mayDecide && findingNames.every(name => context.answered.includes(name)),
  },
}).createMachine({
  id: 'review',
  initial: 'reading',
  context: {
    active: 'poe',
    answered: [],
    recording: [],
    ...blankVerdict,
    pins: 0,
    mayDecide: false,
    mayRecord: false,
    mayBeNotApplicable: [],
  },
  on: {
    pinsChanged: { actions: assign({ pins: ({ event }) => event.pins }) },
    productsMarked: { actions: assign({ unsupportedProducts: ({ event }) => event.products }) },
    claimChanged: {
      actions: assign(({ event }) => reviewable(event)),
    },
    verdictStored: {
      actions: assign(({ context, event }) => ({
        recording: without(context.recording, event.finding),
        answered: [...without(context.answered, event.finding), event.finding],
      })),
    },
    /** The log said no: back to that finding, so that the refusal is read beside it. */
    verdictRefused: {
      target: '.reading',
      actions: assign(({ context, event }) => ({
        ...blankVerdict,
        recording: without(context.recording, event.finding),
        active: event.finding,
      })),
    },
  },
  states: {
    reading: {
      on: {
        findingChosen: { actions: assign({ active: ({ event }) => event.finding }) },
        verdictGiven: {
          guard: 'verdicts may be recorded',
          target: 'weighing',
          actions: assign({ verdict: ({ event }) => event.verdict, reason: null, note: '' }),
        },
        decisionOpened: { guard: 'all five are answered', target: 'deciding' },
      },
    },
    /** Where the verdict is complete it is recorded at once; else the missing part is asked for. */
    weighing: {
      always: [
        { guard: 'verdict needs a reason', target: 'givingReason' },
        { guard: 'verdict is not traceable yet', target: 'writingNote' },
        {
          target: 'reading',
          actions: [
            { type: 'record', params: ({ context }) => givenVerdict(context) },
            'beginRecording',
            'nextOpenFinding',
            'clearVerdict',
          ],
        },
      ],
    },
    givingReason: {
      tags: ['choosing'],
      on: {
        reasonChosen: {
          guard: 'reason is on the list',
          target: 'weighing',
          actions: assign({
            reason: ({ context, event }) => reasonsOf[context.active][event.index] ?? null,
          }),
        },
        left: { target: 'reading', actions: 'clearVerdict' },
      },
    },
    writingNote: {
      tags: ['typing'],
      on: {
        noteWritten: { actions: assign({ note: ({ event }) => event.note }) },
        // A pin placed meanwhile makes the note unnecessary; the reviewer still confirms.
        noteConfirmed: { target: 'weighing' },
        left: { target: 'reading', actions: 'clearVerdict' },
      },
    },
    deciding: {
      tags: ['deciding'],
      on: {
        decisionCommitted: { target: 'decided' },
        findingChosen: { target: 'reading', actions: assign({ active: ({ event }) => event.finding }) },
        left: { target: 'reading' },
      },
    },
    decided: {
      on: {
        /** Undone from elsewhere: the claim takes verdicts again. */
        claimChanged: {
          guard: ({ event }) => event.mayRecord,
          target: 'reading',
          actions: assign(({ event }) => reviewable(event)),
        },
        decisionUndone: { target: 'reading' },
        findingChosen: { target: 'reading', actions: assign({ active: ({ event }) => event.finding }) },
      },
    },
  },
})

function reviewable({ answered, mayDecide, mayRecord, mayBeNotApplicable }: ClaimFactsForReview) {
  return { answered, mayDecide, mayRecord, mayBeNotApplicable }
}

/** Not applicable where the checklist does not allow it. */
function isMisapplied(context: ReviewContext, event: ReviewEvent): boolean {
  if (event.type !== 'verdictGiven' || event.verdict !== 'not-applicable') return false
  return !context.mayBeNotApplicable.includes(context.active)
}

function givenVerdict({ active, verdict, reason, note, unsupportedProducts }: ReviewContext): GivenVerdict {
  const isAgainst = verdict === 'fail' || verdict === 'unclear'
  return {
    finding: active,
    // `weighing` is entered with a verdict only; the fallback keeps the type honest.
    verdict: verdict ?? 'unclear',
    reason,
    note,
    unsupportedProducts: active === 'products' && isAgainst ? unsupportedProducts : [],
  }
}

/** The next finding after `from` (wrapping) that has no verdict; stays put when all are answered. */
function nextOpen(from: FindingName, answered: readonly FindingName[]): FindingName {
  const start = findingNames.indexOf(from)
  for (let step = 1; step <= findingNames.length; step++) {
    const name = findingNames[(start + step) % findingNames.length]
    if (name && !answered.includes(name)) return name
  }
  return from
}

function without(names: readonly FindingName[], name: FindingName): readonly FindingName[] {
  return names.filter(other => other !== name)
}
