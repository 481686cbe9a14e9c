/**
 * Writes down which claims compete, once per pair and on both claims: at the first sight of the whole queue and after
 * every change of it. What is to be done is read off the rows in memory; whether it is still to be done is decided on the
 * claims inside the transaction, so two windows, or two imports, cannot record a pair twice.
 */
import { ok, type Result } from '../../shared/base/result.ts'
import { competesWith, sharedProducts } from '../../shared/compare/competing.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import type { Command } from '../../shared/log/command.ts'
import type { Actor } from '../../shared/log/event.ts'
import type { Claims } from './claims.ts'
import { pauseFor } from './pause.ts'
import type { Queue } from './queue.ts'
import type { QueueRow } from './queue-row.ts'

export interface LinkerDeps {
  readonly claims: Pick<Claims, 'actTogether' | 'subscribe' | 'isReadOnly'>
  readonly queue: Pick<Queue, 'loaded' | 'snapshot' | 'row' | 'competitors' | 'competitorCount'>
}

export interface Linker {
  /** Resolves when everything known by now is written down. */
  settled(): Promise<void>
}

/** Nobody compares more than a handful; without a limit, one wrong tenant id in 1,000 claims would write a million. */
export const LINKS_MOST = 20
/** So many claims after one thing are no competition but a wrong tenant id; the queue shows their number all the same. */
export const CROWD = 200
/** Rows looked at before the page gets a moment. */
const AT_ONCE = 500
/** Claims per transaction. */
const BATCH = 50

const theDesk: Actor = { role: 'system', id: '', name: 'Proofdesk' }

export function startLinking({ claims, queue }: LinkerDeps): Linker {
  let running = Promise.resolve()
  /** `claim/other`: a link that a hub refuses is missing again, and would be written for ever. */
  const written = new Set<string>()
  const look = (rows: () => readonly QueueRow[]) => {
    running = running
      .then(() => queue.loaded())
      .then(() => link(rows()))
      .catch(() => undefined)
  }

  const link = async (rows: readonly QueueRow[]) => {
    if (claims.isReadOnly()) return
    const plan = createPlan(queue, written)
    for (const [place, row] of rows.entries()) {
      if (place % AT_ONCE === AT_ONCE - 1) await pauseFor(0)
      plan.add(row)
    }
    const pending = [...plan.missing]
    for (let from = 0; from < pending.length; from += BATCH) {
      const pairs = new Map(pending.slice(from, from + BATCH))
      const all = new Set([...pairs.keys(), ...[...pairs.values()].flat()])
      const done = await claims.actTogether([...all], states => linkCommands(pairs, states), theDesk)
      // Full disk, damaged log: told where the reviewer's own work meets it; at the next start this goes on.
      if (!done.ok) return
      for (const [claim, others] of pairs)
        for (const other of others) written.add(`${claim}/${other}`).add(`${other}/${claim}`)
    }
  }

  look(() => queue.snapshot().rows)
  claims.subscribe(changed => look(() => changed.flatMap(claim => queue.row(claim) ?? [])))
  return { settled: () => running }
}

interface Plan {
  /** Each pair once, at the claim that was looked at first. */
  readonly missing: ReadonlyMap<string, readonly string[]>
  add(row: QueueRow): void
}

/** A link stands on both claims, so both must have room for it. */
function createPlan(
  queue: Pick<Queue, 'competitors' | 'competitorCount'>,
  written: ReadonlySet<string>,
): Plan {
  const missing = new Map<string, readonly string[]>()
  const planned = new Map<string, Set<string>>()
  const plannedFor = (id: string) => {
    const own = planned.get(id) ?? new Set()
    planned.set(id, own)
    return own
  }
  const room = (row: QueueRow) => LINKS_MOST - row.linked.length - plannedFor(row.id).size
  const isMissing = (row: QueueRow, other: QueueRow) =>
    !written.has(`${row.id}/${other.id}`) &&
    !plannedFor(row.id).has(other.id) &&
    !(row.linked.includes(other.id) && other.linked.includes(row.id))
  return {
    missing,
    add(row) {
      if (room(row) <= 0 || queue.competitorCount(row) > CROWD) return
      const others = queue
        .competitors(row)
        .filter(other => isMissing(row, other) && room(other) > 0)
        .slice(0, room(row))
      for (const other of others) {
        plannedFor(row.id).add(other.id)
        plannedFor(other.id).add(row.id)
      }
      if (others.length > 0)
        missing.set(
          row.id,
          others.map(({ id }) => id),
        )
    },
  }
}

function linkCommands(
  pairs: ReadonlyMap<string, readonly string[]>,
  states: ReadonlyMap<string, ClaimState>,
): Result<ReadonlyMap<string, readonly Command[]>> {
  const commands = new Map<string, Map<string, Command>>()
  const add = (state: ClaimState, other: ClaimState) => {
    if (state.competitors.has(other.facts.id)) return
    const own = commands.get(state.facts.id) ?? new Map<string, Command>()
    commands.set(state.facts.id, own)
    own.set(other.facts.id, {
      type: 'linkCompetitor',
      other: other.facts.id,
      partner: other.facts.partner.name,
      products: sharedProducts(state.facts, other.facts),
    })
  }
  for (const [claim, others] of pairs) {
    const state = states.get(claim)
    for (const id of others) {
      const other = states.get(id)
      if (!state || !other || !competesWith(state.facts, other.facts)) continue
      add(state, other)
      add(other, state)
    }
  }
  return ok(new Map([...commands].map(([claim, own]) => [claim, [...own.values()]])))
}
