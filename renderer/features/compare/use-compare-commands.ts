/** What the keys of the comparison do. Keys and labels live in the command table. */
import { useRef } from 'react'
import { verdictBy } from '../../../shared/log/claim-state.ts'
import type { Verdict } from '../../../shared/review/verdict.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import { useCommand } from '../../commands/use-command.ts'
import type { ReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useComparison } from './comparison.ts'
import { findingCell } from './matrix.ts'
import { neighbour, nextCell, sideOf, swapped, withActive } from './selection.ts'

export function useCompareCommands(): void {
  useRowCommands()
  useEvidenceCommands()
  useVerdictCommands()
  useViewCommands()
}

function useRowCommands(): void {
  const { claims, selection, select, goTo } = useComparison()
  const row = (number: number) => () => {
    const finding = findingNames[number - 1]
    if (finding) goTo(finding)
  }
  useCommand('finding.1', row(1))
  useCommand('finding.2', row(2))
  useCommand('finding.3', row(3))
  useCommand('finding.4', row(4))
  useCommand('finding.5', row(5))
  const move = (step: 1 | -1) => () =>
    select(current => withActive(current, neighbour(claims, current.active, step) ?? current.active))
  useCommand('partner.next', move(1), neighbour(claims, selection.active, 1) !== null)
  useCommand('partner.previous', move(-1), neighbour(claims, selection.active, -1) !== null)
}

function useEvidenceCommands(): void {
  const { now, states, selection, goTo } = useComparison()
  const { actor, announce } = useServices()
  const t = useText()
  const shown = useRef({ cell: '', index: 0 })
  const state = states.find(candidate => candidate.facts.id === selection.active)
  const pins = state ? findingCell(state, selection.row, actor().id).pins : []

  const show = async (step: 1 | -1) => {
    const cell = `${selection.active}/${selection.row}`
    const index = shown.current.cell === cell ? shown.current.index + step : 0
    const at = (index + pins.length) % pins.length
    shown.current = { cell, index: at }
    const pin = pins[at]
    const found = pin && (await now().sessions[sideOf(selection)]?.viewer?.showPin(pin))
    announce(t(found ? 'compare.said.evidence' : 'compare.said.lost', { number: at + 1, count: pins.length }))
  }
  const none = () => announce(t('compare.said.noEvidence'), 'toast')
  useCommand('evidence.next', () => (pins.length > 0 ? void show(1) : none()))
  useCommand('evidence.previous', () => (pins.length > 0 ? void show(-1) : none()))
  useCommand('evidence.open', () => {
    goTo(selection.row)
    if (pins.length === 0) none()
    now().sessions[sideOf(selection)]?.viewer?.focus()
  })
}

/** A verdict is given on the cell in use, in that claim's own session; then the next cell's turn comes. */
function useVerdictCommands(): void {
  const { claims, now, select, goTo } = useComparison()
  const { actor, claims: log } = useServices()
  const turn = useRef<Promise<unknown>>(Promise.resolve())

  const give = async (verdict: Verdict) => {
    const { selection, sessions } = now()
    const session = sessions[sideOf(selection)]
    if (!session || session.claim !== selection.active) return
    const { row, active } = selection
    const before = session.state ? verdictBy(session.state, row, actor().id)?.event : undefined
    if (session.machine.getSnapshot().matches('reading'))
      session.machine.send({ type: 'findingChosen', finding: row })
    await session.giveVerdict(verdict)
    await whenAnswered(session)
    const after = await log.read(active)
    const given = after && verdictBy(after, row, actor().id)?.event
    if (!given || given === before || now().selection.active !== active || now().selection.row !== row) return
    select(current => nextCell(current, claims))
    const next = now().selection
    if (next.row !== row) goTo(next.row)
  }
  const run = (verdict: Verdict) => () => {
    turn.current = turn.current.then(() => give(verdict)).catch(reportError)
  }
  useCommand('verdict.pass', run('pass'))
  useCommand('verdict.fail', run('fail'))
  useCommand('verdict.unclear', run('unclear'))
  useCommand('verdict.not-applicable', run('not-applicable'))
}

/** Resolves once no reason and no note is asked for any more. */
function whenAnswered({ machine, inTurn }: ReviewSession): Promise<void> {
  return new Promise<void>(resolve => {
    const look = () => {
      const snapshot = machine.getSnapshot()
      if (snapshot.hasTag('choosing') || snapshot.hasTag('typing')) return
      subscription.unsubscribe()
      resolve()
    }
    const subscription = machine.subscribe(look)
    look()
  }).then(() => inTurn(() => undefined))
}

function useViewCommands(): void {
  const { claims, link, select } = useComparison()
  const { host, announce, refuse } = useServices()
  const t = useText()
  useCommand('compare.matrix', () => select(current => ({ ...current, isMatrixOnly: !current.isMatrixOnly })))
  useCommand('compare.swap', () => select(swapped))
  useCommand('compare.scrolling', () => {
    link.toggle()
    announce(t(link.snapshot().isOn ? 'compare.link.on' : 'compare.link.off'), 'toast')
  })
  useCommand('compare.align', () => {
    link.align()
    const { pair } = link.snapshot()
    if (pair) announce(t('compare.link.aligned', pair), 'toast')
  })
  const popOut = async () => {
    const done = await host.window.popOut({ place: 'compare', claims })
    if (!done.ok) refuse(done.error)
  }
  useCommand('compare.pop-out', () => void popOut(), host.can.popOutWindow)
}
