/**
 * The working side of a review session, without React: one queue of steps (so that fast keys keep their order), the
 * review machine's actor, the pin waiting for its verdict, and recording with undo. The provider turns it into a context;
 * what is true about the claim is never kept here, it is read from the log.
 */
import { createActor } from 'xstate'
import type { PinId } from '../../shared/base/id.ts'
import { isReviewable } from '../../shared/claim/status.ts'
import { canMove } from '../../shared/claim/status-machine.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { Command } from '../../shared/log/command.ts'
import { answersOf } from '../../shared/log/review-answers.ts'
import { checklistFor } from '../../shared/review/checklist.ts'
import { type GivenVerdict, reviewMachine } from '../../shared/review/review-machine.ts'
import type { Verdict } from '../../shared/review/verdict.ts'
import { findingNames } from '../../shared/thread/comment.ts'
import type { DeskState, ReviewSession } from './review-session.ts'
import type { Services } from './services.ts'
import { type UndoList, undoStepOf } from './undo-list.ts'

export type ReviewDesk = Omit<
  ReviewSession,
  keyof DeskState | 'state' | 'events' | 'blind' | 'undo' | 'redo'
> & {
  snapshot(): DeskState
  subscribe(listener: () => void): () => void
  /** Tells the machine what the folded claim allows. */
  claimChanged(state: ClaimState): void
}

export interface ReviewDeskDeps {
  readonly services: Services
  readonly undoList: UndoList
  /** A verdict is stored: said aloud, with the finding that is active now. */
  readonly onStored: (given: GivenVerdict) => void
  /** D was pressed while findings are open. */
  readonly onNotDecidable: () => void
}

const blank: DeskState = {
  viewer: null,
  chosenPins: [],
  pendingPin: null,
  hasSelection: false,
  composer: null,
  historyLine: null,
  save: 'nothing-yet',
  isNaming: false,
}

export function createReviewDesk(claim: string, deps: ReviewDeskDeps): ReviewDesk {
  const { services, undoList } = deps
  const { claims, ids } = services
  const listeners = new Set<() => void>()
  let snapshot = blank
  let turn: Promise<void> = Promise.resolve()
  let recording: Promise<void> = Promise.resolve()
  let afterNaming: (() => void) | null = null
  let saves = 0

  const machine = createActor(
    reviewMachine.provide({
      actions: {
        record: (_, given) => {
          recording = record(given)
        },
      },
    }),
  )

  function patch(change: Partial<DeskState>): void {
    snapshot = { ...snapshot, ...change }
    for (const listener of listeners) listener()
    const { pins } = machine.getSnapshot().context
    const now = snapshot.chosenPins.length + (snapshot.pendingPin ? 1 : 0)
    if (now !== pins) machine.send({ type: 'pinsChanged', pins: now })
  }

  const inTurn: ReviewDesk['inTurn'] = step => {
    const run = turn.then(step).then(() => recording)
    turn = run.catch(() => {})
    return run
  }

  const act: ReviewDesk['act'] = async (...commands) => {
    const before = await claims.read(claim)
    const saving = ++saves
    patch({ save: 'saving' })
    const result = await claims.act(claim, commands)
    if (!result.ok) {
      patch({ save: 'refused' })
      services.refuse(result.error)
      return result
    }
    // The next key waits for the commit only; the word "saved" waits for the second copy too.
    void services.journal.settled().then(() => {
      if (saving === saves) patch({ save: 'saved' })
    })
    const step = before && undoStepOf(before, commands, services.actor().id)
    if (step) undoList.push(step)
    await lookAgain()
    return result
  }

  async function lookAgain(): Promise<void> {
    const state = await claims.read(claim)
    if (state) claimChanged(state)
  }

  function claimChanged(state: ClaimState): void {
    const reviewer = services.actor().id
    const answers = answersOf(state, reviewer)
    machine.send({
      type: 'claimChanged',
      answered: findingNames.filter(name => answers[name] !== null),
      mayDecide: canDecide(state),
      mayRecord: isReviewable(state.status),
      mayBeNotApplicable: checklistFor(state.facts).flatMap(rule =>
        rule.mayBeNotApplicable ? [rule.name] : [],
      ),
    })
  }

  async function record(given: GivenVerdict): Promise<void> {
    const { chosenPins, pendingPin } = snapshot
    const pin = pendingPin && { ...pendingPin, id: ids.create('pin') }
    const pins: readonly PinId[] = pin ? [...chosenPins, pin.id] : chosenPins
    const verdict: Command = { type: 'recordVerdict', ...given, pins }
    // The pins belong to this verdict from here on: the next finding starts without evidence.
    patch({ chosenPins: [], pendingPin: null })
    const result = await act(...(pin ? [{ type: 'placePin', pin } as const] : []), verdict)
    if (result.ok) {
      machine.send({ type: 'verdictStored', finding: given.finding })
      deps.onStored(given)
    } else {
      patch({ chosenPins, pendingPin })
      machine.send({ type: 'verdictRefused', finding: given.finding })
    }
  }

  const whenNamed: ReviewDesk['whenNamed'] = step => {
    if (services.actor().id !== '') return step()
    afterNaming = step
    patch({ isNaming: true })
  }

  /** The selection is the one of the moment the key was pressed; everything else waits its turn. */
  const giveVerdict = (verdict: Verdict): Promise<void> => {
    const taken = snapshot.viewer?.takeSelection()
    const give = () =>
      inTurn(async () => {
        const draft = (await taken) ?? null
        if (draft) patch({ pendingPin: draft, hasSelection: false })
        if (!machine.getSnapshot().matches('reading')) machine.send({ type: 'left' })
        machine.send({ type: 'verdictGiven', verdict })
      })
    if (services.actor().id !== '') return give()
    whenNamed(() => void give())
    return Promise.resolve()
  }

  machine.start()
  return {
    claim,
    machine,
    inTurn,
    act,
    whenNamed,
    claimChanged,
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    registerViewer: viewer => patch({ viewer }),
    choosePins: chosenPins => patch({ chosenPins }),
    dropPendingPin: () => patch({ pendingPin: null }),
    selectionChanged: hasSelection => {
      if (hasSelection !== snapshot.hasSelection) patch({ hasSelection })
    },
    openComposer: composer => patch({ composer }),
    showHistoryLine: place => patch({ historyLine: place === null ? null : { place } }),
    giveVerdict,
    async pinSelection() {
      const draft = await snapshot.viewer?.takeSelection()
      if (!draft) return null
      const pin = { ...draft, id: ids.create('pin') }
      const placed = await act({ type: 'placePin', pin })
      if (!placed.ok) return null
      patch({ chosenPins: [...snapshot.chosenPins, pin.id], hasSelection: false })
      return pin.id
    },
    openDecision: () =>
      void inTurn(async () => {
        await lookAgain()
        machine.send({ type: 'decisionOpened' })
        if (!machine.getSnapshot().matches('deciding')) deps.onNotDecidable()
      }),
    async nameReviewer(reviewer) {
      const step = afterNaming
      afterNaming = null
      patch({ isNaming: false })
      if (!reviewer) return
      const changed = await services.settings.change({ reviewer: { ...reviewer } })
      if (!changed.ok) return services.refuse(changed.error)
      await lookAgain()
      step?.()
    },
  }
}

function canDecide(state: ClaimState): boolean {
  // The first verdict takes a submitted claim under review, so by the fifth it is there.
  const { ruleset, status } = state
  return canMove(ruleset, status, { type: 'approve', by: 'reviewer' })
}
