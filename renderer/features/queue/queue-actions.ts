/**
 * What the queue does to claims: assign and put off, for the selection or the active claim. Each claim is its own
 * transaction; the toast counts what was recorded and its Undo takes the same claims back.
 */
import { COMPARED_LEAST, COMPARED_MOST } from '../../../shared/compare/arbitration.ts'
import type { Command } from '../../../shared/log/command.ts'
import type { QueueRow } from '../../data/queue-row.ts'
import { comparisonWith } from '../../desk/comparison-with.ts'
import { goTo } from '../../desk/places.ts'
import { type Services, useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useQueue } from './use-queue.ts'

export interface QueueActions {
  readonly targets: readonly QueueRow[]
  readonly assign: () => void
  readonly later: () => void
  /** Two to four selected claims, or the active one and its competitors; null = nothing to compare. */
  readonly comparison: readonly string[] | null
  readonly compare: () => void
}

export function useQueueActions(): QueueActions {
  const services = useServices()
  const text = useText()
  const { view } = useQueue()
  const ids = view.selected.size > 0 ? [...view.selected] : view.active ? [view.active] : []
  const targets = ids.flatMap(id => services.queue.row(id) ?? [])

  const assign = async () => {
    const { id, name } = services.settings.current().reviewer
    if (id === '') return services.announce(text('queue.action.nameFirst'), 'warning')
    const before = targets.map(row => ({ claim: row.id, reviewer: row.assignee }))
    const done = await actOn(services, targets, () => ({ type: 'assignClaim', reviewer: { id, name } }))
    if (done === 0) return
    services.announce(text('queue.action.assigned', { count: done }), 'toast', () => {
      for (const { claim, reviewer } of before)
        void services.claims.act(claim, [{ type: 'assignClaim', reviewer }])
    })
  }

  const later = async () => {
    const postponed = targets.some(row => !row.postponed)
    const done = await actOn(services, targets, () => ({ type: 'postponeClaim', postponed }))
    if (done === 0) return
    const key = postponed ? 'queue.action.postponed' : 'queue.action.broughtBack'
    services.announce(text(key, { count: done }), 'toast', () => {
      void actOn(services, targets, row => ({ type: 'postponeClaim', postponed: row.postponed }))
    })
  }

  const comparison = comparisonOf(services, view)
  return {
    targets,
    assign: () => void assign(),
    later: () => void later(),
    comparison,
    compare: () => comparison && goTo({ name: 'compare', claims: comparison }),
  }
}

function comparisonOf(
  { queue }: Services,
  { selected, active }: { readonly selected: ReadonlySet<string>; readonly active: string | null },
): readonly string[] | null {
  if (selected.size >= COMPARED_LEAST) return selected.size <= COMPARED_MOST ? [...selected] : null
  const [only = active] = selected
  return only === null ? null : comparisonWith(queue, only)
}

/** Answers how many claims recorded it; the first refusal is shown. */
async function actOn(
  services: Services,
  rows: readonly QueueRow[],
  command: (row: QueueRow) => Command,
): Promise<number> {
  let done = 0
  for (const row of rows) {
    const result = await services.claims.act(row.id, [command(row)])
    if (result.ok) done += 1
    else {
      services.refuse(result.error)
      break
    }
  }
  return done
}
