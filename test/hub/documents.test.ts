import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPlace, readRange } from '../../hub/documents/ranges.ts'
import { limits } from '../../shared/sync/protocol.ts'
import { aClaim, aDocument, imported } from '../support/builders.ts'
import { createDeviceLog } from '../support/hub/device-log.ts'
import { type Member, openTestHub, type TestHub } from '../support/hub/test-hub.ts'

let hub: TestHub
let mina: Member

beforeAll(async () => {
  hub = await openTestHub()
  mina = await hub.enrol('team', 'reviewer')
}, 120_000)
afterAll(() => hub.close())

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function someBytes(text: string, size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.alloc(size, text))
}

interface Part {
  readonly from: number
  readonly to: number
}

async function put(member: Member, sha256: string, bytes: Uint8Array<ArrayBuffer>, part?: Part) {
  const { from, to } = part ?? { from: 0, to: bytes.length }
  const response = await member.ask(`/v1/ws/team/blobs/${sha256}`, {
    method: 'PUT',
    headers: { 'Content-Range': `bytes ${from}-${to - 1}/${bytes.length}` },
    body: bytes.subarray(from, to),
  })
  return { status: response.status, body: await response.json() }
}

async function stateOf(member: Member, sha256: string) {
  const response = await member.ask(`/v1/ws/team/blobs/${sha256}/state`)
  return response.status === 200 ? response.json() : response.status
}

describe('documents', () => {
  test('an upload is taken up where it ended, and comes back byte for byte', async () => {
    const bytes = someBytes('proof of execution ', 100_000)
    const sha256 = hashOf(bytes)
    expect(await put(mina, sha256, bytes, { from: 0, to: 40_000 })).toMatchObject({
      body: { complete: false },
    })
    expect(await stateOf(mina, sha256)).toEqual({ sha256, size: 40_000, complete: false })
    expect((await mina.ask(`/v1/ws/team/blobs/${sha256}`)).status).toBe(404)
    expect(await put(mina, sha256, bytes, { from: 40_000, to: 100_000 })).toMatchObject({
      body: { sha256, size: 100_000, complete: true },
    })
    const read = await mina.ask(`/v1/ws/team/blobs/${sha256}`)
    expect(hashOf(await read.bytes())).toBe(sha256)
    const part = await mina.ask(`/v1/ws/team/blobs/${sha256}`, { headers: { Range: 'bytes=10-19' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('Content-Range')).toBe('bytes 10-19/100000')
    expect(await part.bytes()).toEqual(bytes.subarray(10, 20))
  })

  test('a piece that came twice is written once', async () => {
    const bytes = someBytes('twice ', 5000)
    const sha256 = hashOf(bytes)
    for (const part of [
      { from: 0, to: 3000 },
      { from: 0, to: 3000 },
      { from: 2000, to: 5000 },
    ])
      await put(mina, sha256, bytes, part)
    expect(await stateOf(mina, sha256)).toEqual({ sha256, size: 5000, complete: true })
    expect(await put(mina, sha256, bytes)).toMatchObject({ status: 200, body: { complete: true } })
  })

  test('a gap, and bytes that do not hash to their name, are refused and not kept', async () => {
    const bytes = someBytes('gap ', 5000)
    const sha256 = hashOf(bytes)
    expect(await put(mina, sha256, bytes, { from: 1000, to: 2000 })).toEqual({
      status: 409,
      body: { error: { type: 'blob-mismatch', size: 0 } },
    })
    const wrong = hashOf(someBytes('other ', 10))
    expect(await put(mina, wrong, bytes)).toEqual({
      status: 409,
      body: { error: { type: 'blob-mismatch', size: 0 } },
    })
    expect(await stateOf(mina, wrong)).toEqual({ sha256: wrong, size: 0, complete: false })
  })

  test('a piece is limited, as is a name', async () => {
    const bytes = someBytes('large ', limits.blobPiece + 1)
    expect(await put(mina, hashOf(bytes), bytes)).toMatchObject({ status: 413 })
    expect((await mina.ask('/v1/ws/team/blobs/..%2f..%2fetc')).status).toBe(404)
  })

  test('a document is downloaded as bytes, never shown as a page', async () => {
    const bytes = someBytes('<script>alert(1)</script>', 25)
    await put(mina, hashOf(bytes), bytes)
    const { headers } = await mina.ask(`/v1/ws/team/blobs/${hashOf(bytes)}`)
    expect(headers.get('Content-Type')).toBe('application/octet-stream')
    expect(headers.get('Content-Disposition')).toBe('attachment')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  test('a partner gets what it stored and what stands on its own claims, and does not learn of the rest', async () => {
    const partner = await hub.enrol('team', 'partner', { mpn: '1234567' })
    const bytes = someBytes('of its own claim ', 1000)
    const secret = someBytes('of another partner ', 1000)
    const own = someBytes('stored by the partner ', 1000)
    for (const content of [bytes, secret]) await put(mina, hashOf(content), content)
    await put(partner, hashOf(own), own)
    const log = createDeviceLog(mina)
    const documents = [aDocument({ sha256: hashOf(bytes), size: 1000 })]
    log.add('CLM-7', imported({ facts: aClaim({ id: 'CLM-7' }), documents }))
    await mina.post('/v1/ws/team/push', { epoch: hub.hub.log.epoch, ...log.push() })
    const statusOf = async (content: Uint8Array) =>
      (await partner.ask(`/v1/ws/team/blobs/${hashOf(content)}`)).status
    expect(await statusOf(bytes)).toBe(200)
    expect(await statusOf(own)).toBe(200)
    expect(await statusOf(secret)).toBe(404)
    expect(await stateOf(partner, hashOf(secret))).toBe(404)
    expect(hub.defects).toEqual([])
  })
})

describe('ranges', () => {
  test.each([
    [null, null],
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=5-', { from: 5, to: 9 }],
    ['bytes=-3', { from: 7, to: 9 }],
    ['bytes=-99', { from: 0, to: 9 }],
    ['bytes=8-99', { from: 8, to: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-4', null],
    ['bytes=0-1,3-4', null],
    ['lines=0-1', null],
  ])('%s of ten bytes is %o', (header, expected) => {
    expect(readRange(header, 10)).toEqual(expected)
  })

  test.each([
    ['bytes 0-9/10', { from: 0, length: 10, size: 10 }],
    ['bytes 5-9/20', { from: 5, length: 5, size: 20 }],
    ['bytes 5-4/20', null],
    ['bytes 5-20/20', null],
    ['bytes */20', null],
    ['bytes 0-9/*', null],
  ])('a piece “%s” is %o', (header, expected) => {
    expect(readPlace(new Headers({ 'Content-Range': header }))).toEqual(expected)
  })
})
