import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { checkLog } from '../../../renderer/data/check-log.ts'
import { caseBundle, documentRef, history, manifestClaim, noise } from '../../support/case-bundle.ts'
import { type Desk, openDesk } from '../../support/desk.ts'

const [first, second] = [noise(2_500_000, 1), noise(3000, 2)]

function twoClaims() {
  return caseBundle({
    claims: [
      manifestClaim('CLM-1', { documents: [documentRef('DOC-1', first), documentRef('DOC-2', second)] }),
      manifestClaim('CLM-2', {
        documents: [documentRef('DOC-1', second), documentRef('DOC-2', noise(10, 3))],
      }),
    ],
    documents: [first, second],
  })
}

describe('opening a case bundle', () => {
  test('adds every claim with its documents and says what the archive lacks', async () => {
    const desk = await openDesk()
    expect(await desk.open(twoClaims())).toEqual({
      kind: 'done',
      summary: {
        fileName: 'week.poecase',
        added: 2,
        updated: 0,
        unchanged: 0,
        missingDocuments: [{ claim: 'CLM-2', fileName: 'DOC-2.pdf' }],
        differences: [],
      },
    })
    expect(desk.host.stored()).toHaveLength(2)
    expect(desk.host.unfinished()).toBe(0)
    expect((await desk.claims.read('CLM-1'))?.status).toBe('submitted')
    expect(await desk.db.marks.get('counts')).toEqual({ key: 'counts', claims: 2 })
    expect(await desk.db.claims.count()).toBe(2)
  })

  test('does not call a document missing that an earlier bundle brought', async () => {
    const desk = await openDesk()
    await desk.open(twoClaims())
    const later = caseBundle({
      claims: [manifestClaim('CLM-3', { documents: [documentRef('DOC-1', second)] })],
    })
    expect(await desk.open(later)).toMatchObject({ summary: { added: 1, missingDocuments: [] } })
  })

  test('tells its progress by bytes and by claims, each phase to its end', async () => {
    const desk = await openDesk()
    const told: string[] = []
    await desk.open(twoClaims(), {
      onProgress: ({ phase, bytesDone, claimsDone, claimsTotal }) =>
        told.push(`${phase} ${bytesDone > 0 ? 'bytes' : '-'} ${claimsDone}/${claimsTotal}`),
    })
    expect(told).toContain('reading bytes 0/2')
    expect(told).toContain('documents bytes 0/2')
    expect(told.at(-1)).toBe('claims bytes 2/2')
  })

  test('records nothing the second time', async () => {
    const desk = await openDesk()
    await desk.open(twoClaims())
    const before = await desk.claims.mark()
    expect(await desk.open(twoClaims())).toMatchObject({
      kind: 'done',
      summary: { added: 0, updated: 0, unchanged: 2 },
    })
    expect(await desk.claims.mark()).toEqual(before)
  })

  test('keeps the chain whole over many batches', async () => {
    const desk = await openDesk()
    const claims = Array.from({ length: 250 }, (_, index) => manifestClaim(`CLM-${index}`))
    expect(await desk.open(caseBundle({ claims }))).toMatchObject({ summary: { added: 250 } })
    const mark = await desk.claims.mark()
    expect(await checkLog(desk.db, () => {})).toEqual({
      kind: 'sound',
      head: { seq: mark.seq, hash: mark.hash },
    })
  })

  test('leaves whole claims only when it is cancelled among the claims', async () => {
    const desk = await openDesk()
    const claims = Array.from({ length: 350 }, (_, index) =>
      manifestClaim(`CLM-${index}`, { history: history('claim-created', 'claim-submitted') }),
    )
    const stop = new AbortController()
    const outcome = await desk.open(caseBundle({ claims }), {
      signal: stop.signal,
      onProgress: ({ claimsDone }) => claimsDone >= 200 && stop.abort(),
    })
    expect(outcome).toMatchObject({ kind: 'cancelled' })
    await expectWholeClaims(desk)
    expect(await desk.db.claims.count()).toBe(200)
    expect(await desk.open(caseBundle({ claims }))).toMatchObject({
      kind: 'done',
      summary: { added: 150, unchanged: 200 },
    })
  })

  test('counts the claims that came in before it was cancelled, also when the next ones were being read', async () => {
    const desk = await openDesk()
    const claims = Array.from({ length: 350 }, (_, index) => manifestClaim(`CLM-${index}`))
    const stop = new AbortController()
    const outcome = await desk.open(caseBundle({ claims }), {
      signal: stop.signal,
      onProgress: ({ claimsDone }) => claimsDone >= 200 && queueMicrotask(() => stop.abort()),
    })
    expect(outcome).toMatchObject({ kind: 'cancelled', summary: { added: 200 } })
    expect(await desk.db.claims.count()).toBe(200)
  })

  test('adds no claim and keeps no half document when it is cancelled among the documents', async () => {
    const desk = await openDesk()
    const stop = new AbortController()
    const outcome = await desk.open(twoClaims(), {
      signal: stop.signal,
      onProgress: ({ phase }) => phase === 'documents' && stop.abort(),
    })
    expect(outcome).toMatchObject({ kind: 'cancelled', summary: { added: 0 } })
    expect([await desk.db.events.count(), desk.host.unfinished()]).toEqual([0, 0])
  })

  test('says that the disk is full and adds no claim', async () => {
    const desk = await openDesk()
    const full = {
      ...desk.host.documents,
      append: async () => ({ ok: false, error: { type: 'disk-full' } }) as const,
    }
    Object.assign(desk.host.documents, full)
    expect(await desk.open(twoClaims())).toMatchObject({ kind: 'refused', refusal: { type: 'disk-full' } })
    expect([await desk.db.events.count(), desk.host.unfinished()]).toEqual([0, 0])
  })

  for (const name of ['first-week', 'second-generation']) {
    test(`takes in the sample bundle ${name} once and only once`, async () => {
      const desk = await openDesk()
      const bytes = await readFile(`build/samples/${name}.poecase`)
      const once = await desk.open(bytes)
      expect(once).toMatchObject({ kind: 'done', summary: { updated: 0, unchanged: 0, differences: [] } })
      const mark = await desk.claims.mark()
      expect(await desk.open(bytes)).toMatchObject({ kind: 'done', summary: { added: 0, updated: 0 } })
      expect(await desk.claims.mark()).toEqual(mark)
      await expectWholeClaims(desk)
    })
  }

  test('takes in the samples of the week and their update in either order, with the same claims at the end', async () => {
    const [week, update] = [
      await readFile('build/samples/first-week.poecase'),
      await readFile('build/samples/next-week.poecase'),
    ]
    const inOrder = await openDesk()
    await inOrder.open(week)
    expect(await inOrder.open(update)).toMatchObject({ kind: 'done', summary: { differences: [] } })
    const standing = await standingOf(inOrder)
    const reversed = await openDesk()
    await reversed.open(update)
    await reversed.open(week)
    expect(await standingOf(reversed)).toEqual(standing)
  })
})

async function expectWholeClaims({ db, claims }: Desk): Promise<void> {
  const ids = await db.events.orderBy('claim').uniqueKeys()
  expect((await db.claims.toCollection().primaryKeys()).sort()).toEqual([...ids].sort())
  expect(await db.marks.get('counts')).toMatchObject({ claims: ids.length })
  const mark = await claims.mark()
  expect(await checkLog(db, () => {})).toEqual({ kind: 'sound', head: { seq: mark.seq, hash: mark.hash } })
}

async function standingOf({ db }: Desk): Promise<unknown> {
  const rows = await db.claims.toArray()
  return rows.map(({ id, status, round, documents, submittedAt, differences }) => ({
    id,
    status,
    round,
    documents,
    submittedAt,
    differences,
  }))
}
