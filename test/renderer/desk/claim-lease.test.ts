/** Opening takes a free claim, leaving it untouched gives it back. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { giveClaimBack, takeClaim } from '../../../renderer/desk/claim-lease.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import { commentId, threadId } from '../../support/builders.ts'
import { caseBundle, manifestClaim } from '../../support/case-bundle.ts'
import { type Desk, openDesk, reviewer } from '../../support/desk.ts'

const claim = 'CLM-1'
let desk: Desk
let taken: LoggedEvent
beforeEach(async () => {
  desk = await openDesk()
  await desk.open(caseBundle({ claims: [manifestClaim(claim)] }))
  const event = await takeClaim(claim, { claims: desk.claims, actor: () => reviewer })
  if (!event) throw new Error('the claim was free')
  taken = event
})
afterEach(() => desk.db.delete())

const assignee = async () => (await desk.claims.read(claim))?.assignee?.id ?? null

describe('a claim that was taken by being opened', () => {
  test('is given back when it is left as it was', async () => {
    expect(await assignee()).toBe(reviewer.id)
    await giveClaimBack(taken, desk)
    expect(await assignee()).toBeNull()
  })

  test('stays with whoever has recorded something on it, even a moment before leaving', async () => {
    const comment = {
      ...{ type: 'addComment', comment: commentId('1'), thread: threadId('1'), replyTo: null },
      ...{ target: { kind: 'claim' }, visibility: 'internal', text: 'Looked at it' },
    } as const
    const [recorded] = await Promise.all([desk.claims.act(claim, [comment]), giveClaimBack(taken, desk)])
    expect(recorded.ok).toBe(true)
    expect(await assignee()).toBe(reviewer.id)
  })

  test('is left alone when somebody else has it meanwhile', async () => {
    await desk.claims.act(claim, [{ type: 'assignClaim', reviewer: { id: 'tomasz', name: 'Tomasz' } }])
    await giveClaimBack(taken, desk)
    expect(await assignee()).toBe('tomasz')
  })
})
