import { describe, expect, test } from 'vitest'
import { createUndoList, type UndoStep, undoStepOf } from '../../../renderer/desk/undo-list.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { Command } from '../../../shared/log/command.ts'
import { decide } from '../../../shared/log/decide.ts'
import { foldClaim } from '../../../shared/log/evolve.ts'
import { aPin, imported, mina, pinId } from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

const pass: Command = {
  type: 'recordVerdict',
  finding: 'poe',
  verdict: 'pass',
  reason: null,
  pins: [pinId('1')],
  note: '',
}
const place: Command = { type: 'placePin', pin: aPin('1') }
const fail: Command = {
  type: 'recordVerdict',
  finding: 'poe',
  verdict: 'fail',
  reason: 'wrong-file',
  pins: [],
  note: 'All pages',
}

/** Commands one after the other through the law; a refusal fails the test. */
function after(commands: readonly Command[]): ClaimState {
  const events: NewClaimEvent[] = [imported()]
  const here = () => {
    const state = foldClaim(stamp(events))
    if (!state) throw new Error('no claim')
    return state
  }
  for (const command of commands) {
    const decided = decide(here(), command, { actor: mina, isSent: () => false })
    if (!decided.ok) throw new Error(decided.error.type)
    events.push(...decided.value)
  }
  return here()
}

function undone(before: readonly Command[], step: readonly Command[]): ClaimState {
  const known = undoStepOf(after(before), step, mina.id)
  if (!known) throw new Error('nothing to undo')
  return after([...before, ...step, ...known.back])
}

describe('taking back', () => {
  test('a first verdict with its pin leaves neither', () => {
    const state = undone([], [place, pass])
    expect([state.verdicts.size, state.pins.size]).toEqual([0, 0])
  })

  test('a changed verdict brings the earlier one back with its pins', () => {
    const state = undone([place, pass], [fail])
    expect([...state.verdicts.values()]).toMatchObject([{ verdict: 'pass', pins: [pinId('1')] }])
  })

  test('a withdrawal brings the verdict back', () => {
    const state = undone([place, pass], [{ type: 'withdrawVerdict', finding: 'poe' }])
    expect(state.verdicts.size).toBe(1)
  })

  test('a removed pin puts it back where it was', () => {
    expect(undone([place], [{ type: 'removePin', pin: pinId('1') }]).pins.get(pinId('1'))?.pin).toEqual(
      aPin('1'),
    )
  })

  test('an assignment gives the claim back to whom it belonged', () => {
    const toTomasz: Command = { type: 'assignClaim', reviewer: { id: 'tomasz', name: 'Tomasz' } }
    const toMina: Command = { type: 'assignClaim', reviewer: { id: 'mina', name: 'Mina' } }
    expect(undone([toTomasz], [toMina]).assignee).toEqual({ id: 'tomasz', name: 'Tomasz' })
  })

  test('putting aside for later brings the claim back into the queue', () => {
    expect(undone([], [{ type: 'postponeClaim', postponed: true }]).postponed).toBe(false)
  })

  test('a decision opens the claim again in the status it had', () => {
    const answers = (['poe', 'acknowledgment', 'dates', 'solution', 'products'] as const).map(
      (finding): Command => ({
        type: 'recordVerdict',
        finding,
        verdict: 'pass',
        reason: null,
        pins: [],
        note: 'Seen',
      }),
    )
    const decided: Command = {
      type: 'decideClaim',
      outcome: { name: 'approve' },
      message: '',
      overrideReason: null,
    }
    expect(undone(answers, [decided])).toMatchObject({ status: 'under-review', decision: null })
  })

  test('a comment is nothing to take back', () => {
    const state = after([])
    expect(
      undoStepOf(state, [{ type: 'recordExport', format: 'html', sha256: '', head: '' }], mina.id),
    ).toBeNull()
  })
})

describe('the list', () => {
  const step = (claim: string): UndoStep => ({ claim, subject: { kind: 'pin' }, back: [], forth: [] })

  test('goes back newest first and forth again in the order of the work', () => {
    const list = createUndoList()
    list.push(step('A'))
    list.push(step('B'))
    expect([list.takeBack()?.claim, list.takeBack()?.claim, list.takeBack()]).toEqual(['B', 'A', null])
    expect([list.takeForth()?.claim, list.takeForth()?.claim, list.takeForth()]).toEqual(['A', 'B', null])
  })

  test('forgets what could be redone once something new is done', () => {
    const list = createUndoList()
    list.push(step('A'))
    list.takeBack()
    list.push(step('B'))
    expect(list.takeForth()).toBeNull()
  })

  test('drops a step that the log refused', () => {
    const list = createUndoList()
    const refused = step('A')
    list.push(refused)
    list.takeBack()
    list.drop(refused)
    expect(list.takeForth()).toBeNull()
  })
})
