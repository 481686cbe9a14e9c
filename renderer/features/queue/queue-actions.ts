/**
 * What the queue does to claims: assign and put off, for the selection or the active claim. Each claim is its own
 * transaction; the toast counts what was recorded and its Undo takes the same claims back.
 */
import type { Command } from '../../../shared/log/command.ts'
import type { QueueRow } from '../../data/queue-row.ts'
import { type Services, useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useQueue } from './use-queue.ts'

export interface QueueActions {
  readonly targets: readonly QueueRow[]
  readonly assign: () => void
  readonly later: () => void
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

  return { targets, assign: () => void assign(), later: () => void later() }
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
