/** Two desks with the same claim that work without a network, come back one after the other, and then know everything. */
import { expect, vi } from 'vitest'
import type { Command } from '../../shared/log/command.ts'
import { type FindingName, findingNames } from '../../shared/thread/comment.ts'
import type { SyncedDesk } from './synced-desk.ts'

export const claim = 'CLM-1'

export const offline = () => Promise.reject(new TypeError('offline'))

export async function apart(
  [a, b]: readonly [SyncedDesk, SyncedDesk],
  work: { readonly first: readonly Command[]; readonly second: readonly Command[] },
): Promise<void> {
  for (const desk of [a, b]) desk.through(offline)
  for (const command of work.first) expect(await a.claims.act(claim, [command])).toMatchObject({ ok: true })
  for (const command of work.second) expect(await b.claims.act(claim, [command])).toMatchObject({ ok: true })
  for (const desk of [a, b]) {
    desk.through(null)
    desk.sync.wake()
    await desk.settled()
  }
  await vi.waitFor(async () => expect(await standing(a)).toEqual(await standing(b)), { timeout: 10_000 })
}

/** What a claim is, without who sees which of their own answers. */
export async function standing({ claims }: SyncedDesk) {
  const state = await claims.read(claim)
  return (
    state && {
      ...{ status: state.status, version: state.version, assignee: state.assignee },
      decision: state.decision?.event,
      verdicts: [...state.verdicts].map(([key, { verdict: given }]) => `${key} ${given}`).sort(),
      comments: state.comments.map(({ text }) => text),
    }
  )
}

export function verdict(finding: FindingName): Command {
  return { type: 'recordVerdict', finding, verdict: 'pass', reason: null, pins: [], note: 'Read it all.' }
}

export const approval: readonly Command[] = [
  ...findingNames.map(name => verdict(name)),
  { type: 'decideClaim', outcome: { name: 'approve' }, message: '', overrideReason: null },
]
