/**
 * Reads the whole journal, holds it against its chain, and holds the database against it, portion by portion. With
 * `restore` what the database lacks is put back, each portion in one strict transaction together with the log's mark, so
 * that a restore that was stopped goes on where it was. An entry that has another hash here and there is left as it is
 * in both. Runs in a worker; the host's files are the page's to read.
 */
import type { JournalSegment } from '../../shared/bridge/host.ts'
import { hashEvent } from '../../shared/log/chain.ts'
import type { LoggedEvent } from '../../shared/log/event.ts'
import {
  createJournalReader,
  type JournalFault,
  type JournalPosition,
  type JournalReader,
} from '../../shared/log/journal.ts'
import type { LogMark, ProofdeskDb, StoredEvent } from './db.ts'

export interface JournalFiles {
  segments(): Promise<readonly JournalSegment[]>
  read(segment: number, from: number, to: number): Promise<Uint8Array<ArrayBuffer>>
}

export interface WalkOptions {
  readonly files: JournalFiles
  readonly restore: boolean
  /** Bytes of the journal. */
  readonly onProgress: (done: number, total: number) => void
}

export interface JournalWalk {
  readonly position: JournalPosition | null
  /** Entries that can be used, and the moment of the last one. */
  readonly entries: number
  readonly lastAt: string | null
  readonly fault: JournalFault | null
  /** Entries the database did not have, or not whole; with `restore` it has them now. */
  readonly missing: number
  /** The first entry that is another one here and there, or that belongs to no log of this database. */
  readonly disagreement: number | null
  /** Documents that the missing entries speak of, sizes by hash. */
  readonly documents: Readonly<Record<string, number>>
}

const CHUNK = 1024 * 1024
const PORTION = 500

export async function walkJournal(db: ProofdeskDb, options: WalkOptions): Promise<JournalWalk> {
  const reader = createJournalReader()
  const against = await createComparison(db, options.restore)
  let waiting: LoggedEvent[] = []
  let entries = 0
  let last: LoggedEvent | null = null
  for await (const event of readEvents(reader, options)) {
    entries++
    last = event
    waiting.push(event)
    if (waiting.length < PORTION && waiting[0]?.device === event.device) continue
    await against.compare(waiting)
    waiting = []
  }
  await against.compare(waiting)
  return {
    position: reader.position(),
    entries,
    lastAt: last?.at ?? null,
    fault: reader.fault(),
    ...against.found(),
  }
}

async function* readEvents(reader: JournalReader, { files, onProgress }: WalkOptions) {
  const segments = await files.segments()
  const total = segments.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  for (const { segment, size } of segments) {
    reader.startSegment(segment)
    const decoder = new TextDecoder()
    let rest = ''
    for (let from = 0; from < size; from += CHUNK) {
      const bytes = await files.read(segment, from, Math.min(from + CHUNK, size))
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const event = reader.take(line)
        if (event) yield event
      }
      done += bytes.length
      onProgress(done, total)
    }
    reader.endSegment(rest)
  }
}

async function createComparison(db: ProofdeskDb, restore: boolean) {
  const start = await markOf(db)
  /** The journal is this database's own from where its mark is found in it; an unused database takes any. */
  let isOwn = !start || start.seq === 0
  let missing = 0
  let disagreement: number | null = null
  const documents: Record<string, number> = {}

  const lacks = (event: LoggedEvent, stored: StoredEvent | undefined): boolean => {
    isOwn ||= event.device === start?.device && event.seq === start.seq && event.hash === start.hash
    if (stored && stored.hash !== event.hash) {
      disagreement ??= event.seq
      return false
    }
    // Whether a row is what was recorded is the log's own check; here it matters only where it can be put right.
    if (stored) return restore && hashEvent(stored) !== event.hash
    if (!isOwn && event.device !== start?.device) disagreement ??= event.seq
    return disagreement === null
  }

  const compare = async (events: readonly LoggedEvent[]): Promise<void> => {
    const last = events.at(-1)
    if (!last || disagreement !== null) return
    await db.transaction(restore ? 'rw' : 'r', db.events, db.marks, async () => {
      const stored = await db.events.bulkGet(events.map(({ device, seq }) => [device, seq]))
      const lacking = events.flatMap((event, at) =>
        lacks(event, stored[at]) ? [{ ...event, n: stored[at]?.n ?? null }] : [],
      )
      missing += lacking.length
      for (const event of lacking) Object.assign(documents, documentsOf(event))
      if (!restore || disagreement !== null) return
      await db.events.bulkPut(lacking)
      const mark = await markOf(db)
      if (isOwn && (mark?.device !== last.device || mark.seq < last.seq)) await db.marks.put(markAt(last))
    })
  }

  return { compare, found: () => ({ missing, disagreement, documents }) }
}

async function markOf(db: ProofdeskDb): Promise<LogMark | null> {
  const mark = await db.marks.get('log')
  return mark?.key === 'log' ? mark : null
}

function markAt({ device, seq, hash }: LoggedEvent): LogMark {
  return { key: 'log', device, seq, hash }
}

/** Read as loosely as can be: what is counted here only tells the person what to open again. */
function documentsOf({ body }: LoggedEvent): Readonly<Record<string, number>> {
  const { documents } = body as { readonly documents?: unknown }
  if (!Array.isArray(documents)) return {}
  return Object.fromEntries(
    documents.flatMap((document: { readonly sha256?: unknown; readonly size?: unknown }) =>
      typeof document?.sha256 === 'string' && typeof document.size === 'number'
        ? [[document.sha256, document.size]]
        : [],
    ),
  )
}
