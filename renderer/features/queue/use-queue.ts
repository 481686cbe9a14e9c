/** The queue as React sees it: snapshot, view state and the rows of the current query. */
import { useSyncExternalStore } from 'react'
import type { QueueSnapshot } from '../../data/queue.ts'
import type { QueueRow } from '../../data/queue-row.ts'
import type { QueueViewState } from '../../desk/queue-view.ts'
import { useServices } from '../../desk/services.ts'

export interface QueueOnScreen {
  readonly snapshot: QueueSnapshot
  readonly view: QueueViewState
  readonly rows: readonly QueueRow[]
}

export function useQueue(): QueueOnScreen {
  const { queue, queueView } = useServices()
  const snapshot = useSyncExternalStore(queue.subscribe, queue.snapshot)
  const view = useSyncExternalStore(queueView.subscribe, queueView.state)
  return { snapshot, view, rows: queueView.rows() }
}
