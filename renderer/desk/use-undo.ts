/**
 * Ctrl+Z and Ctrl+Y: takes the newest step of the undo list back (or forth) on whatever claim it was, says what it was,
 * and shows that claim where it is another one than on screen.
 */
import { useCallback, useContext, useRef } from 'react'
import { assertNever } from '../../shared/base/assert-never.ts'
import { type Translate, useText } from '../ui/text.ts'
import { goTo, readPlace } from './places.ts'
import { useServices } from './services.ts'
import { UndoContext, type UndoSubject } from './undo-list.ts'

export interface Undo {
  readonly undo: () => void
  readonly redo: () => void
}

export function useUndo(): Undo {
  const list = useContext(UndoContext)
  const { claims, announce, refuse } = useServices()
  const text = useText()
  const turn = useRef<Promise<void>>(Promise.resolve())

  const run = useCallback(
    (direction: 'back' | 'forth') => {
      const step = async () => {
        const taken = direction === 'back' ? list.takeBack() : list.takeForth()
        if (!taken)
          return announce(text(direction === 'back' ? 'review.undo.nothing' : 'review.undo.nothingForth'))
        const { together } = taken
        const result = together
          ? await claims.actTogether(together.claims, together[direction])
          : await claims.act(taken.claim, taken[direction])
        if (!result.ok) {
          list.drop(taken)
          return refuse(result.error)
        }
        const what = nameOf(taken.subject, text)
        const key = direction === 'back' ? 'review.undo.done' : 'review.undo.redone'
        announce(text(key, { what, claim: taken.claim }), 'toast')
        showClaim(taken.claim)
      }
      turn.current = turn.current.then(step, step)
    },
    [list, claims, announce, refuse, text],
  )
  return { undo: useCallback(() => run('back'), [run]), redo: useCallback(() => run('forth'), [run]) }
}

/** Only from one review to another: from the queue the reviewer goes on seeing the queue. */
function showClaim(claim: string): void {
  const place = readPlace(location.hash)
  if (place?.name === 'review' && place.claim !== claim) goTo({ name: 'review', claim })
}

function nameOf(subject: UndoSubject, text: Translate): string {
  switch (subject.kind) {
    case 'verdict':
      return text('review.undo.verdict', {
        verdict: text(`terms.verdict.${subject.verdict}`),
        finding: text(`terms.findingShort.${subject.finding}`),
      })
    case 'withdrawal':
      return text('review.undo.withdrawal', { finding: text(`terms.findingShort.${subject.finding}`) })
    case 'decision':
      return text('review.undo.decision', { outcome: text(`terms.outcome.${subject.outcome}`) })
    case 'pin':
    case 'pin-removal':
    case 'later':
    case 'back-from-later':
    case 'assignment':
    case 'release':
    case 'thread-resolved':
    case 'thread-reopened':
    case 'decision-undone':
    case 'arbitration':
      return text(`review.undo.${subject.kind}`)
    default:
      return assertNever(subject)
  }
}
