/**
 * Makes one file of many claims: each is read, folded, written and let go before the next, so a thousand claims neither
 * stop the page nor fill its memory. Reading the database gives the page a turn between two claims; a cancel is looked
 * at there. The head is taken last, so that no report in the file is later than it.
 */
import { instantText } from '../../../shared/base/clock.ts'
import { ok, type Result, refuse } from '../../../shared/base/result.ts'
import { blindComparison } from '../../../shared/log/blind-view.ts'
import { buildReport } from '../../../shared/report/build-report.ts'
import type { RecheckScript } from '../../../shared/report/html-recheck.ts'
import type { Edition, Report, ReportChainHead } from '../../../shared/report/report.ts'
import {
  type ReportKind,
  type ReportPeriod,
  type ReportSetFacts,
  reportSetFacts,
} from '../../../shared/report/report-set.ts'
import type { ReportWording } from '../../../shared/report/set-title.ts'
import { claimClock } from '../../../shared/sla/claim-clock.ts'
import { foldStored, judged } from '../../data/event-order.ts'
import type { CallServer } from '../../data/worker-calls.ts'
import { roundsAround } from '../../desk/rounds-around.ts'
import type { Services } from '../../desk/services.ts'
import { createKeptFile, type KeptFile } from './kept-file.ts'
import type { SetForm, WrittenFile } from './set-form.ts'
import { createSetWriter } from './set-writer.ts'

export interface SetOrder {
  readonly kind: ReportKind
  readonly title: string
  readonly period: ReportPeriod | null
  readonly edition: Edition
  readonly claims: readonly { readonly id: string; readonly mpnId: string }[]
  readonly form: SetForm
  readonly recheck: RecheckScript | null
}

export interface MadeSet extends WrittenFile {
  readonly set: ReportSetFacts
  readonly head: ReportChainHead
}

export interface Making {
  readonly services: Pick<Services, 'claims' | 'clock' | 'calendar' | 'actor'>
  readonly wording: ReportWording
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
  /** Where the file is kept while it is made; a worker if nothing is said. */
  readonly startKeeper?: () => CallServer
}

/** null = cancelled. */
export async function makeSet(order: SetOrder, making: Making): Promise<Result<MadeSet | null>> {
  const file = createKeptFile(making.startKeeper)
  try {
    return await makeFile(order, making, file)
  } finally {
    file.stop()
  }
}

async function makeFile(order: SetOrder, making: Making, kept: KeptFile): Promise<Result<MadeSet | null>> {
  const { services, onProgress, signal } = making
  const generatedAt = instantText(services.clock.now())
  const { id, name } = services.actor()
  const set = reportSetFacts({ ...order, generatedAt, generatedBy: { id, name } })
  if (!set.ok) return set
  const writer = await createSetWriter(order.form, { ...making, ...order, set: set.value }, kept)
  for (const [place, claim] of order.claims.entries()) {
    if (signal.aborted) return ok(null)
    const report = await reportOf(claim.id, order.edition, { ...making, generatedAt })
    if (!report.ok) return report
    await writer.claim(report.value)
    onProgress(place + 1, order.claims.length)
  }
  const head = await headOf(services)
  const file = await writer.end(head)
  return ok(signal.aborted ? null : { set: set.value, ...file, head })
}

async function reportOf(
  claim: string,
  edition: Edition,
  { services, generatedAt }: Pick<Making, 'services'> & { readonly generatedAt: string },
): Promise<Result<Report>> {
  const events = await services.claims.events(claim)
  const state = foldStored(events)
  if (!state) return refuse('claim-not-here')
  const rounds = await roundsAround(state, services.claims)
  if (blindComparison(state, services.actor().id, rounds)) return refuse('report-while-blind', { claim })
  const report = buildReport({
    state,
    events: judged(events),
    edition,
    generatedAt,
    reviewer: services.actor(),
    clock: claimClock(state, services.calendar(), services.clock.now()),
    head: await headOf(services),
  })
  return ok(report)
}

async function headOf({ claims }: Pick<Services, 'claims'>): Promise<ReportChainHead> {
  const { device, seq, hash } = await claims.mark()
  return seq > 0 ? { device, seq, hash } : null
}
