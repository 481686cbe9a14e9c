/**
 * The chain as far as reports can show it: each step's hash computed again, its link to the neighbour compared wherever
 * both are in the file, order, the list of links against the steps, and the head. A report holds one claim's steps, so
 * between them numbers may be missing; they are counted, because nothing here can say whose they are.
 */
import { hashEvent } from '../../log/chain.ts'
import type { LoggedEvent } from '../../log/event.ts'
import type { Report, ReportChainHead } from '../report.ts'
import type { AnchorFinding, ChainFaultName, ChainFinding, CheckedChain } from './recheck-result.ts'

interface Step {
  readonly claim: string
  readonly device: string
  readonly seq: number
  readonly prev: string
  readonly hash: string
}

export function checkChain(reports: readonly Report[], setHead: ReportChainHead): CheckedChain {
  const faults: ChainFinding[] = []
  for (const report of reports) {
    faults.push(...eventFaults(report), ...linkFaults(report), ...orderFaults(report))
    faults.push(...headFaults(report, report.chain.head), ...headFaults(report, setHead))
  }
  const neighbours = checkNeighbours(reports.flatMap(stepsOf))
  const computed = reports.reduce((sum, { chain }) => sum + chain.events.length, 0)
  const links = reports.reduce((sum, { chain }) => sum + chain.links.length, 0)
  return {
    computed,
    hashOnly: Math.max(0, links - computed),
    linked: neighbours.linked,
    elsewhere: neighbours.elsewhere,
    faults: withoutRepeats([...faults, ...neighbours.faults]),
  }
}

/** Steps and heads that an earlier report wrote down; this file must still hold them. */
export function checkAnchors(
  reports: readonly Report[],
  head: ReportChainHead,
  earlier: readonly Report[],
): readonly AnchorFinding[] {
  return earlier.flatMap(before => {
    const now = reports.find(report => report.claim.id === before.claim.id)
    return now ? [...anchorSteps(now, before), ...anchorHead(now.chain.head ?? head, before)] : []
  })
}

function eventFaults({ claim, chain }: Report): readonly ChainFinding[] {
  return chain.events.flatMap((event): readonly ChainFinding[] => {
    const at = { claim: claim.id, device: event.device, seq: event.seq }
    if (hashEvent(event as LoggedEvent) !== event.hash) return [{ ...at, fault: 'changed' }]
    return event.claim === claim.id ? [] : [{ ...at, fault: 'other-claim' }]
  })
}

/** A report lists its links twice: alone, and in the steps. */
function linkFaults({ claim, chain, edition }: Report): readonly ChainFinding[] {
  if (edition === 'partner') return []
  const length = Math.max(chain.links.length, chain.events.length)
  return Array.from({ length }, (_, place) => [chain.links[place], chain.events[place]] as const).flatMap(
    ([link, event]) => {
      const at = event ?? link
      if (!at || (link && event && isSameStep(link, event))) return []
      return [{ claim: claim.id, device: at.device, seq: at.seq, fault: 'link-differs' as const }]
    },
  )
}

function isSameStep(a: Omit<Step, 'claim'>, b: Omit<Step, 'claim'>): boolean {
  return a.device === b.device && a.seq === b.seq && a.prev === b.prev && a.hash === b.hash
}

function orderFaults({ claim, chain }: Report): readonly ChainFinding[] {
  const last = new Map<string, number>()
  return chain.links.flatMap(({ device, seq }) => {
    const before = last.get(device) ?? 0
    last.set(device, Math.max(before, seq))
    if (seq > before) return []
    const fault: ChainFaultName = seq === before ? 'twice' : 'out-of-order'
    return [{ claim: claim.id, device, seq, fault }]
  })
}

function headFaults({ claim, chain }: Report, head: ReportChainHead): readonly ChainFinding[] {
  if (!head) return []
  return chain.links.flatMap(({ device, seq, hash }): readonly ChainFinding[] => {
    if (device !== head.device || seq < head.seq) return []
    const at = { claim: claim.id, device, seq }
    if (seq > head.seq) return [{ ...at, fault: 'beyond-head' }]
    return hash === head.hash ? [] : [{ ...at, fault: 'head-differs' }]
  })
}

function stepsOf({ claim, chain }: Report): readonly Step[] {
  return chain.links.map(link => ({ claim: claim.id, ...link }))
}

function checkNeighbours(steps: readonly Step[]) {
  const faults: ChainFinding[] = []
  let [linked, elsewhere] = [0, 0]
  for (const own of Map.groupBy(steps, step => step.device).values()) {
    const sorted = own.toSorted((a, b) => a.seq - b.seq)
    for (const [place, step] of sorted.entries()) {
      const before = sorted[place - 1]
      const gap = step.seq - (before?.seq ?? 0) - 1
      elsewhere += Math.max(0, gap)
      if (!before || gap !== 0) continue
      linked++
      const { claim, device, seq } = step
      if (step.prev !== before.hash) faults.push({ claim, device, seq, fault: 'not-linked' })
    }
  }
  return { faults, linked, elsewhere }
}

function anchorSteps(now: Report, before: Report): readonly AnchorFinding[] {
  const here = new Map(now.chain.links.map(link => [`${link.device}/${link.seq}`, link.hash]))
  return before.chain.links.flatMap(({ device, seq, hash }) => {
    const found = here.get(`${device}/${seq}`)
    if (found === hash) return []
    const fault = found === undefined ? 'step-missing' : 'step-changed'
    return [{ claim: now.claim.id, device, seq, fault }]
  })
}

function anchorHead(head: ReportChainHead, before: Report): readonly AnchorFinding[] {
  const known = before.chain.head
  if (!known || !head || known.device !== head.device) return []
  const isBorneOut = head.seq > known.seq || (head.seq === known.seq && head.hash === known.hash)
  if (isBorneOut) return []
  return [{ claim: before.claim.id, device: known.device, seq: known.seq, fault: 'head-cut' }]
}

function withoutRepeats(faults: readonly ChainFinding[]): readonly ChainFinding[] {
  return [
    ...new Map(
      faults.map(found => [`${found.claim}/${found.device}/${found.seq}/${found.fault}`, found]),
    ).values(),
  ]
}
