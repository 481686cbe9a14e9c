/** Fills an empty journal with the log and with entries that continue it: those are what a restore has to put back. */
import type { ProofdeskDb, StoredEvent } from '../../../renderer/data/db.ts'
import type { JournalStore } from '../../../shared/bridge/host.ts'
import { hashEvent } from '../../../shared/log/chain.ts'
import { eventLine, journalStart, segmentStartLine } from '../../../shared/log/journal.ts'

const SEGMENT_ENTRIES = 8000

export async function seedJournal(db: ProofdeskDb, store: JournalStore, count: number): Promise<number> {
  const log = await db.events.toArray()
  const newest = log.at(-1)
  if (!newest) throw new Error('one entry has to be there')
  let last: StoredEvent = newest
  let text = segmentStartLine({ device: last.device, ...journalStart }) + log.map(eventLine).join('')
  for (let done = 0, segment = 1; done < count; segment++) {
    if (segment > 1) text = segmentStartLine(last)
    for (const end = Math.min(done + SEGMENT_ENTRIES, count); done < end; done++) {
      const seq = last.seq + 1
      const id = `evt_seeded${seq}` as typeof last.id
      const next = { ...last, id, seq, prev: last.hash }
      last = { ...next, hash: hashEvent(next) }
      text += eventLine(last)
    }
    const written = await store.append(segment, new TextEncoder().encode(text))
    if (!written.ok) throw new Error(written.error.type)
  }
  return last.seq
}
