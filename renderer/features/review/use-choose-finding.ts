/**
 * Choosing a finding: makes it active, ticks the pins its verdict stands on and shows the first of them. While a reason
 * is asked for, a number means that reason.
 */

import { pinsOf, verdictBy } from '../../../shared/log/claim-state.ts'
import { type FindingName, findingNames } from '../../../shared/thread/comment.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'

export interface ChooseFinding {
  readonly byName: (finding: FindingName) => void
  /** 1 to 9, as on the keys. */
  readonly byNumber: (number: number) => void
}

export function useChooseFinding(): ChooseFinding {
  const { machine, state, viewer, choosePins, inTurn } = useReviewSession()
  const { actor } = useServices()

  const choose = (finding: FindingName) => {
    machine.send({ type: 'left' })
    machine.send({ type: 'findingChosen', finding })
    const pins = verdictBy(state, finding, actor().id)?.pins ?? []
    choosePins(pins)
    const [first] = pinsOf(state, pins)
    if (first) void viewer?.showPin(first.pin)
  }
  return {
    byName: finding => void inTurn(() => choose(finding)),
    byNumber: number =>
      void inTurn(() => {
        if (machine.getSnapshot().hasTag('choosing'))
          return machine.send({ type: 'reasonChosen', index: number - 1 })
        const finding = findingNames[number - 1]
        if (finding) choose(finding)
      }),
  }
}
