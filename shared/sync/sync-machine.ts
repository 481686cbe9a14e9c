/**
 * The desk's sync as a life: waiting for its turn (one leader per profile), working, watching for news, or waiting to
 * try again. Offline, behind, too old and the like are states with their next step, not errors. All work is done by the
 * actors the caller provides: `lead` holds the profile's lock, `round` runs sync-round.ts, `watch` waits for news. The UI
 * reads tags and context.
 */
import { assign, fromCallback, setup } from 'xstate'
import { backoff } from './backoff.ts'
import type { RoundEnd, RoundStart } from './sync-round.ts'
import type { HubFailure } from './sync-store.ts'

export interface SyncContext {
  /** 0 ≤ number < 1, for the jitter. */
  readonly chance: () => number
  /** Failures in a row. */
  readonly failures: number
  /** What went wrong last; null while all is well. */
  readonly trouble: Trouble | null
  readonly isGreeted: boolean
  /** Something was recorded while a round was under way, perhaps too late for it. */
  readonly isDirty: boolean
  /** Two copies of this profile exist: the differing tail was recorded again under a new device id. */
  readonly hasForked: boolean
  /** The watchdog had to begin anew, and nothing has moved since. */
  readonly isStalled: boolean
}

export type Trouble = HubFailure | Exclude<RoundEnd, { kind: 'quiet' | 'failed' | 'stopped' }>

export type SyncEvent =
  /** From `lead`: this window is the one that syncs. */
  | { readonly type: 'LEADING' }
  | { readonly type: 'LED_BY_ANOTHER' }
  /** From `round` and `watch`. */
  | { readonly type: 'PROGRESS' }
  | { readonly type: 'FORKED' }
  | { readonly type: 'ENDED'; readonly end: RoundEnd }
  /** The person has read what FORKED means. */
  | { readonly type: 'FORK_SEEN' }
  /** Something was recorded in any window. */
  | { readonly type: 'RECORDED' }
  /** The person asks for it, or the network is back: try now. */
  | { readonly type: 'WAKE' }

/** Actors send PROGRESS, FORKED and ENDED; they stop when their state is left. */
export type SyncActor = ReturnType<typeof fromCallback<SyncEvent, RoundStart>>

export interface SyncInput {
  readonly chance: () => number
}

/** Milliseconds without any movement after which whatever is under way is given up and begun anew. */
export const WATCHDOG = 120_000

const notProvided = fromCallback<SyncEvent, RoundStart>(() => {
  throw new Error('sync needs its actors from the caller')
})

export const syncMachine = setup({
  types: {
    context: {} as SyncContext,
    events: {} as SyncEvent,
    input: {} as SyncInput,
    tags: {} as 'offline' | 'busy' | 'calm' | 'needs-attention',
  },
  actors: { lead: notProvided, round: notProvided, watch: notProvided },
  delays: {
    watchdog: WATCHDOG,
    backoff: ({ context }) =>
      backoff(
        { failures: Math.max(1, context.failures), retryAfter: retryAfterOf(context.trouble) },
        context.chance(),
      ),
  },
  guards: {
    isQuietButDirty: ({ context, event }) =>
      context.isDirty && event.type === 'ENDED' && event.end.kind === 'quiet',
    isQuiet: ({ event }) => event.type === 'ENDED' && event.end.kind === 'quiet',
    isTooOld: ({ event }) => failureOf(event)?.type === 'too-old',
    isSignedOut: ({ event }) => failureOf(event)?.type === 'unauthenticated',
    needsPerson: ({ event }) => event.type === 'ENDED' && needsPerson(event.end),
    isUnreachable: ({ event }) => failureOf(event)?.type === 'unreachable',
  },
  actions: {
    noteTrouble: assign(({ context, event }) => ({
      trouble: event.type === 'ENDED' ? troubleOf(event.end) : context.trouble,
      failures: context.failures + 1,
      isGreeted: false,
    })),
    noteQuiet: assign({ trouble: null, failures: 0, isGreeted: true, isStalled: false }),
    noteMove: assign({ failures: 0, isStalled: false }),
    noteStall: assign({ isStalled: true, isGreeted: false }),
    noteRecorded: assign({ isDirty: true }),
    noteClean: assign({ isDirty: false }),
    noteFork: assign({ hasForked: true }),
    forgetFork: assign({ hasForked: false }),
    beFresh: assign({ failures: 0, isGreeted: false }),
  },
}).createMachine({
  id: 'sync',
  context: ({ input }) => ({
    chance: input.chance,
    failures: 0,
    trouble: null,
    isGreeted: false,
    isDirty: false,
    hasForked: false,
    isStalled: false,
  }),
  invoke: { src: 'lead', input: { isGreeted: false } },
  initial: 'following',
  on: {
    LED_BY_ANOTHER: { target: '.following', actions: 'beFresh' },
    FORKED: { actions: 'noteFork' },
    FORK_SEEN: { actions: 'forgetFork' },
  },
  states: {
    /** Another window of this profile syncs. */
    following: { on: { LEADING: 'working' } },
    working: {
      tags: 'busy',
      entry: 'noteClean',
      invoke: { src: 'round', input: ({ context }) => ({ isGreeted: context.isGreeted }) },
      initial: 'moving',
      states: {
        moving: {
          after: { watchdog: { target: '#sync.stalled', actions: 'noteStall' } },
          on: { PROGRESS: { target: 'moving', reenter: true, actions: 'noteMove' } },
        },
      },
      on: {
        RECORDED: { actions: 'noteRecorded' },
        WAKE: { target: 'working', reenter: true, actions: 'beFresh' },
        ENDED: [
          { guard: 'isQuietButDirty', target: 'working', reenter: true, actions: 'noteQuiet' },
          { guard: 'isQuiet', target: 'watching', actions: 'noteQuiet' },
          { guard: 'isTooOld', target: 'tooOld', actions: 'noteTrouble' },
          { guard: 'isSignedOut', target: 'signedOut', actions: 'noteTrouble' },
          { guard: 'needsPerson', target: 'needsPerson', actions: 'noteTrouble' },
          { guard: 'isUnreachable', target: 'waiting.offline', actions: 'noteTrouble' },
          { target: 'waiting.behind', actions: 'noteTrouble' },
        ],
      },
    },
    /** All is sent and read; the hub tells what is new. */
    watching: {
      tags: 'calm',
      invoke: { src: 'watch', input: { isGreeted: true } },
      after: { watchdog: { target: 'stalled', actions: 'noteStall' } },
      on: {
        RECORDED: 'working',
        WAKE: { target: 'working', actions: 'beFresh' },
        // What the long poll has read is stored; the round sends what is left, compares, and comes back.
        ENDED: [
          { guard: 'isQuiet', target: 'working' },
          { guard: 'isUnreachable', target: 'waiting.offline', actions: 'noteTrouble' },
          { target: 'waiting.behind', actions: 'noteTrouble' },
        ],
      },
    },
    /** One step between giving up and beginning anew, so that the old actor is gone before the new one starts. */
    stalled: { always: 'working' },
    waiting: {
      initial: 'offline',
      after: { backoff: 'working' },
      on: { WAKE: { target: 'working', actions: 'beFresh' } },
      states: {
        /** No answer from the hub. */
        offline: { tags: 'offline' },
        /** The hub answered, but not what was needed: busy, set back, out of step. */
        behind: {},
      },
    },
    /** This app is older than the hub allows; it goes on recording. */
    tooOld: { tags: 'needs-attention', on: { WAKE: { target: 'working', actions: 'beFresh' } } },
    signedOut: { tags: 'needs-attention', on: { WAKE: { target: 'working', actions: 'beFresh' } } },
    /** Nothing this machine can do: see `trouble`. Recording goes on, nothing is lost. */
    needsPerson: { tags: 'needs-attention', on: { WAKE: { target: 'working', actions: 'beFresh' } } },
  },
})

function failureOf(event: SyncEvent): HubFailure | null {
  return event.type === 'ENDED' && event.end.kind === 'failed' ? event.end.failure : null
}

function troubleOf(end: RoundEnd): Trouble | null {
  if (end.kind === 'failed') return end.failure
  return end.kind === 'quiet' || end.kind === 'stopped' ? null : end
}

const personal: ReadonlySet<string> = new Set([
  'log-broken',
  'bad-request',
  'forbidden',
  'device-of-another',
  'not-found',
  'too-large',
])

function needsPerson(end: RoundEnd): boolean {
  if (end.kind === 'failed') return personal.has(end.failure.type)
  return end.kind === 'other-workspace' || end.kind === 'diverged'
}

function retryAfterOf(trouble: Trouble | null): number | null {
  return trouble && 'retryAfter' in trouble ? trouble.retryAfter : null
}
