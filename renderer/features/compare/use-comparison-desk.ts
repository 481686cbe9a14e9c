/** The working side of the page: selection, the sessions of the panes, the scroll link, and jumping to evidence. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Side } from '../../../shared/compare/page-pairs.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { FindingName } from '../../../shared/thread/comment.ts'
import type { ReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import type { CompareSlots } from './compare-slots.ts'
import type { Comparison, Sessions } from './comparison.ts'
import { findingCell } from './matrix.ts'
import { createScrollLink } from './scroll-link.ts'
import { firstSelection, type Selection, withActive } from './selection.ts'

export interface ComparisonInput {
  readonly claims: readonly string[]
  readonly states: readonly ClaimState[]
  readonly isBlind: boolean
  readonly slots: CompareSlots
}

export function useComparisonDesk({ claims, states, isBlind, slots }: ComparisonInput): Comparison {
  const { actor } = useServices()
  const [selection, setSelection] = useState(() => firstSelection(claims))
  const [sessions, setSessions] = useState<Sessions>({ left: null, right: null })
  const [link] = useState(createScrollLink)
  // Keys come faster than React draws; what they mean is decided on what was chosen last.
  const latest = useRef({ selection, sessions, states })
  latest.current = { ...latest.current, states }

  const select = useCallback((change: (selection: Selection) => Selection) => {
    latest.current = { ...latest.current, selection: change(latest.current.selection) }
    setSelection(latest.current.selection)
  }, [])
  const register = useCallback((side: Side, session: ReviewSession | null) => {
    latest.current = { ...latest.current, sessions: { ...latest.current.sessions, [side]: session } }
    setSessions(latest.current.sessions)
  }, [])
  const now = useCallback(() => latest.current, [])

  const [left, right] = [sessions.left?.viewer ?? null, sessions.right?.viewer ?? null]
  useEffect(() => link.connect({ left, right }), [link, left, right])
  useEffect(() => () => link.dispose(), [link])

  const goTo = useCallback(
    (row: FindingName, claim?: string) => {
      select(current => ({ ...withActive(current, claim ?? current.active), row }))
      const { sessions: open, states: all } = latest.current
      for (const session of Object.values(open)) chooseFinding(session, row)
      void link.during(() => Promise.all(Object.values(open).map(session => showEvidence(session, row))))

      function showEvidence(session: ReviewSession | null, finding: FindingName) {
        const state = all.find(candidate => candidate.facts.id === session?.claim)
        const [pin] = state ? findingCell(state, finding, actor().id).pins : []
        return pin ? session?.viewer?.showPin(pin) : undefined
      }
    },
    [select, link, actor],
  )

  return useMemo(
    () => ({
      ...{ claims, states, isBlind, selection, select, sessions, now, register, link, goTo, slots },
    }),
    [claims, states, isBlind, selection, select, sessions, now, register, link, goTo, slots],
  )
}

function chooseFinding(session: ReviewSession | null, finding: FindingName): void {
  session?.machine.send({ type: 'left' })
  session?.machine.send({ type: 'findingChosen', finding })
}
