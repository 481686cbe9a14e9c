/**
 * The reviewer's hands at one claim, in the states a reviewer would draw: reading a finding, giving a reason, writing
 * what was looked at, deciding, explaining an override. It holds no claim data and does no IO: the desk provides
 * `record` and `commit`, tells it what is answered, and the screens read `matches` and tags and send events.
 */
import { assign, setup } from 'xstate'
import { type FindingName, findingNames } from '../thread/comment.ts'
import { type FindingReason, isTraceable, needsReason, reasonsOf, type Verdict } from './verdict.ts'

export interface ReviewContext {
  readonly active: FindingName
  readonly answered: readonly FindingName[]
  /** The verdict being given; cleared once recorded. */
  readonly verdict: Verdict | null
  readonly reason: FindingReason | null
  readonly note: string
  /** How many pins the verdict would stand on: chosen ones plus the current selection. */
  readonly pins: number
  readonly mayDecide: boolean
  readonly mayRecord: boolean
  readonly mayBeNotApplicable: readonly FindingName[]
}

export type ReviewEvent =
  | { readonly type: 'findingChosen'; readonly finding: FindingName }
  | { readonly type: 'verdictGiven'; readonly verdict: Verdict }
  | { readonly type: 'reasonChosen'; readonly index: number }
  | { readonly type: 'noteWritten'; readonly note: string }
  | { readonly type: 'noteConfirmed' }
  | { readonly type: 'pinsChanged'; readonly pins: number }
  | { readonly type: 'claimChanged'; readonly answered: readonly FindingName[]; readonly mayDecide: boolean; readonly mayRecord: boolean; readonly mayBeNotApplicable: readonly FindingName[] }
  | { readonly type: 'decisionOpened' }
  | { readonly type: 'decisionCommitted' }
  | { readonly type: 'decisionUndone' }
  | { readonly type: 'left' }

export interface GivenVerdict {
  readonly finding: FindingName
  readonly verdict: Verdict
  readonly reason: FindingReason | null
  readonly note: string
}

export const reviewMachine = setup({
  types: { context: {} as ReviewContext, events: {} as ReviewEvent, tags: {} as 'typing' | 'choosing' | 'deciding' },
  actions: {
    // Provided by the desk; the machine only says when. The verdict stands in the context it is called with.
    record: () => {},
    clearVerdict: assign({ verdict: null, reason: null, note: '' }),
    nextOpenFinding: assign({
      active: ({ context }) => nextOpen(context.active, [...context.answered, context.active])
    })
  },
  guards: {
    'verdicts may be recorded': ({ context, event }) =>
      context.mayRecord &&
      (event.type !== 'verdictGiven' || event.verdict !== 'not-applicable' || context.mayBeNotApplicable.includes(context.active)),
    'verdict needs a reason': ({ context }) => context.verdict !== null && needsReason(context.verdict) && context.reason === null,
    'verdict is not traceable yet': ({ context }) =>
      context.verdict !== null && !isTraceable(context.verdict, { pins: Array.from({ length: context.pins }), note: context.note }),
    'reason is on the list': ({ context, event }) =>
      event.type === 'reasonChosen' && reasonsOf[context.active][event.index] !== undefined,
    'all five are answered': ({ context }) => context.mayDecide && findingNames.every(name => context.answered.includes(name))
  }
}).createMachine({
  id: 'review',
  initial: 'reading',
  context: {
    active: 'poe',
    answered: [],
    verdict: null,
    reason: null,
    note: '',
    pins: 0,
    mayDecide: false,
    mayRecord: false,
    mayBeNotApplicable: []
  },
  on: {
    pinsChanged: { actions: assign({ pins: ({ event }) => event.pins }) },
    claimChanged: {
      actions: assign(({ event }) => ({
        answered: event.answered,
        mayDecide: event.mayDecide,
        mayRecord: event.mayRecord,
        mayBeNotApplicable: event.mayBeNotApplicable
      }))
    }
  },
  states: {
    reading: {
      on: {
        findingChosen: { actions: assign({ active: ({ event }) => event.finding }) },
        verdictGiven: {
          guard: 'verdicts may be recorded',
          target: 'weighing',
          actions: assign({ verdict: ({ event }) => event.verdict, reason: null, note: '' })
        },
        decisionOpened: { guard: 'all five are answered', target: 'deciding' }
      }
    },
    /** Where the verdict is complete it is recorded at once; else the missing part is asked for. */
    weighing: {
      always: [
        { guard: 'verdict needs a reason', target: 'givingReason' },
        { guard: 'verdict is not traceable yet', target: 'writingNote' },
        { target: 'reading', actions: ['record', 'nextOpenFinding', 'clearVerdict'] }
      ]
    },
    givingReason: {
      tags: ['choosing'],
      on: {
        reasonChosen: {
          guard: 'reason is on the list',
          target: 'weighing',
          actions: assign({ reason: ({ context, event }) => reasonsOf[context.active][event.index] ?? null })
        },
        left: { target: 'reading', actions: 'clearVerdict' }
      }
    },
    writingNote: {
      tags: ['typing'],
      on: {
        noteWritten: { actions: assign({ note: ({ event }) => event.note }) },
        noteConfirmed: { target: 'weighing' },
        /** A pin placed meanwhile makes the note unnecessary; the reviewer still confirms. */
        left: { target: 'reading', actions: 'clearVerdict' }
      }
    },
    deciding: {
      tags: ['deciding'],
      on: {
        decisionCommitted: { target: 'decided' },
        left: { target: 'reading' }
      }
    },
    decided: {
      on: {
        decisionUndone: { target: 'reading' },
        findingChosen: { target: 'reading', actions: assign({ active: ({ event }) => event.finding }) }
      }
    }
  }
})

/** The next finding after `from` (wrapping) that has no verdict; stays put when all are answered. */
function nextOpen(from: FindingName, answered: readonly FindingName[]): FindingName {
  const start = findingNames.indexOf(from)
  for (let step = 1; step <= findingNames.length; step++) {
    const name = findingNames[(start + step) % findingNames.length]
    if (name && !answered.includes(name)) return name
  }
  return from
}
