/**
 * Reads the whole log in portions and holds it against its hash chain, device by device, and against the mark: the
 * position this computer wrote down when it last recorded something. A cut tail shows there. Runs in a worker.
 */
import { CHAIN_START, type ChainFault, type ChainHead, verifyChain } from '../../shared/log/chain.ts'
import type { LogMark, ProofdeskDb, StoredEvent } from './db.ts'

export type LogCheck =
  | { readonly kind: 'sound'; readonly head: ChainHead }
  | { readonly kind: 'broken'; readonly first: ChainFault; readonly claim: string | null }

type Progress = (done: number, total: number) => void

const PORTION = 1000
const start: ChainHead = { seq: 0, hash: CHAIN_START }

export async function checkLog(db: ProofdeskDb, onProgress: Progress): Promise<LogCheck> {
  const total = await db.events.count()
  let done = 0
  let heads = new Map<string, ChainHead>()
  let after: [string, number] | null = null
  while (true) {
    const { events, mark } = await nextPortion(db, after)
    const checked = checkPortion(events, { heads, device: mark?.device ?? null })
    if (!checked.ok) return checked.broken
    heads = checked.heads
    done += events.length
    onProgress(done, Math.max(total, done))
    const last = events.at(-1)
    // The last portion and the mark come from one transaction, so that what is recorded meanwhile is no fault.
    if (!last || events.length < PORTION) return againstMark(heads, mark)
    after = [last.device, last.seq]
  }
}

function nextPortion(db: ProofdeskDb, after: [string, number] | null) {
  return db.transaction('r', db.events, db.marks, async () => {
    const rest = after ? db.events.where('[device+seq]').above(after) : db.events.orderBy('[device+seq]')
    const events = await rest.limit(PORTION).toArray()
    const mark = await db.marks.get('log')
    return { events, mark: mark?.key === 'log' ? mark : null }
  })
}

type Portion =
  | { readonly ok: true; readonly heads: Map<string, ChainHead> }
  | { readonly ok: false; readonly broken: Extract<LogCheck, { kind: 'broken' }> }

interface Before {
  readonly heads: ReadonlyMap<string, ChainHead>
  /** This computer, by the mark. */
  readonly device: string | null
}

function checkPortion(events: readonly StoredEvent[], before: Before): Portion {
  const heads = new Map(before.heads)
  // What another device recorded comes through the hub, which numbers it; anything else was slipped in.
  const foreign = events.find(event => event.device !== before.device && event.n === null)
  if (foreign) {
    const first: ChainFault = { seq: foreign.seq, fault: 'not-linked' }
    return { ok: false, broken: { kind: 'broken', first, claim: foreign.claim } }
  }
  for (const [device, own] of Map.groupBy(events, event => event.device)) {
    const check = verifyChain(own, heads.get(device) ?? start)
    if (!check.ok) {
      const bad = own.find(event => event.seq === check.first.seq)
      return { ok: false, broken: { kind: 'broken', first: check.first, claim: bad?.claim ?? null } }
    }
    heads.set(device, check.head)
  }
  return { ok: true, heads }
}

function againstMark(heads: ReadonlyMap<string, ChainHead>, mark: LogMark | null): LogCheck {
  const head = (mark && heads.get(mark.device)) ?? start
  if (!mark) return { kind: 'broken', first: { seq: head.seq + 1, fault: 'not-linked' }, claim: null }
  if (head.seq < mark.seq) return { kind: 'broken', first: { seq: head.seq + 1, fault: 'gap' }, claim: null }
  if (head.seq > mark.seq || head.hash !== mark.hash) {
    return {
      kind: 'broken',
      first: { seq: Math.min(head.seq, mark.seq + 1), fault: 'not-linked' },
      claim: null,
    }
  }
  return { kind: 'sound', head }
}
