/**
 * The claims decided in a period, by the day of the decision in the reviewer's time zone: decisions made at this desk
 * that still stand or that a later round left behind, and those the bundle's history tells. A claim that has not moved
 * since before the period cannot have been decided in it, so only the others are read.
 */
import type { LoggedEvent } from '../../../shared/log/event.ts'
import { upcast } from '../../../shared/log/upcast.ts'
import type { ReportPeriod } from '../../../shared/report/report-set.ts'
import { countedStored } from '../../data/event-order.ts'
import type { QueueRow } from '../../data/queue-row.ts'
import type { Services } from '../../desk/services.ts'

export interface Finding {
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
}

export async function findDecided(
  rows: readonly QueueRow[],
  period: ReportPeriod,
  { claims, onProgress, signal }: Finding & Pick<Services, 'claims'>,
): Promise<readonly QueueRow[]> {
  const [from, to] = momentsOf(period)
  const moved = rows.filter(row => millis(row.statusSince) >= from && row.status !== 'draft')
  const found: QueueRow[] = []
  for (const [place, row] of moved.entries()) {
    if (signal.aborted) return []
    const moments = decisionsOf(countedStored(await claims.events(row.id)))
    if (moments.map(millis).some(at => at >= from && at < to)) found.push(row)
    onProgress(place + 1, moved.length)
  }
  return found.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The period's beginning and the beginning of the day after it, in epoch milliseconds. */
function momentsOf({ from, to, timeZone }: ReportPeriod): readonly [number, number] {
  const start = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone }).epochMilliseconds
  return [start(Temporal.PlainDate.from(from)), start(Temporal.PlainDate.from(to).add({ days: 1 }))]
}

function millis(at: string): number {
  return Temporal.Instant.from(at).epochMilliseconds
}

const told = ['information-requested', 'claim-approved', 'claim-rejected']

export function decisionsOf(events: readonly LoggedEvent[]): readonly string[] {
  const made = new Map<string, string>()
  for (const logged of events) {
    const read = upcast(logged)
    if (read.kind === 'unknown') continue
    const { event } = read
    if (event.type === 'ClaimDecided') made.set(event.id, event.at)
    if (event.type === 'DecisionUndone') made.delete(event.body.decision)
    if (event.type !== 'ClaimImported' && event.type !== 'BundleMerged') continue
    for (const { type, at } of event.body.history) if (told.includes(type)) made.set(`${type} ${at}`, at)
  }
  return [...made.values()]
}
