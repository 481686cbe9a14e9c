/**
 * The partner's side of the hub over HTTP: who this is (a key file), one event at a time behind the device's head as the
 * hub tells it, and documents in pieces. It keeps no log of its own: the hub's is the partner's only one.
 */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { createIdSource, type DeviceId } from '../../shared/base/id.ts'
import { CHAIN_START, hashEvent } from '../../shared/log/chain.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { Actor } from '../../shared/log/event.ts'
import { ENROL_PATH, enrolAnswerSchema } from '../../shared/sync/enrolment.ts'
import {
  blobAnswerSchema,
  deviceSchema,
  helloAnswerSchema,
  limits,
  type PartnerView,
  PROTOCOL,
  type PushResult,
  partnerViewSchema,
  pushAnswerSchema,
} from '../../shared/sync/protocol.ts'
import { createKeyPair, signDeviceToken } from '../auth/device-token.ts'

const keyFileSchema = z.object({
  hub: z.url(),
  workspace: z.string(),
  device: deviceSchema,
  audience: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  privateKey: z.looseObject({ kty: z.string() }),
})
type KeyFile = z.infer<typeof keyFileSchema>

export interface PartnerClient {
  readonly person: KeyFile['person']
  view(claim: string): Promise<PartnerView>
  record(claim: string, event: NewClaimEvent, by: Happening): Promise<PushResult>
  /** Answers the document's hash and size. */
  upload(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly size: number }>
}

export interface Happening {
  readonly actor: Actor
  /** The version the move was decided against; null for what merges by itself. */
  readonly claimVersion: number | null
}

interface Enrolling {
  readonly hub: string
  readonly workspace: string
  readonly code: string
  readonly keyFile: string
}

export async function enrolPartner({ hub, workspace, code, keyFile }: Enrolling): Promise<KeyFile['person']> {
  const { privateKey, publicKey } = await createKeyPair()
  const device = createIdSource({ now: Temporal.Now.instant }, fill).create('device')
  const { kty, crv, x } = publicKey
  const response = await fetch(new URL(ENROL_PATH, hub), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ws: workspace, code, device, key: { kty, crv, x } }),
  })
  const { person, audience } = enrolAnswerSchema.parse(await bodyOf(response))
  await writeFile(keyFile, JSON.stringify({ hub, workspace, device, audience, person, privateKey }), {
    mode: 0o600,
  })
  return person
}

export async function openPartnerClient(keyFile: string): Promise<PartnerClient> {
  const key = keyFileSchema.parse(JSON.parse(await readFile(keyFile, 'utf8')))
  const ask = (path: string, init: RequestInit = {}) => askHub(key, path, init)
  return {
    person: key.person,
    view: async claim =>
      partnerViewSchema.parse(await ask(`/v1/ws/${key.workspace}/claims/${encodeURIComponent(claim)}`)),
    record: (claim, event, by) => record(key, { claim, event, by }, ask),
    upload: bytes => upload(key, bytes, ask),
  }
}

type Ask = (path: string, init?: RequestInit) => Promise<unknown>

interface Recording {
  readonly claim: string
  readonly event: NewClaimEvent
  readonly by: Happening
}

async function record(key: KeyFile, { claim, event, by }: Recording, ask: Ask): Promise<PushResult> {
  const { device, workspace } = key
  const start = { seq: 0, hash: CHAIN_START }
  const hello = { device, ws: workspace, protocol: PROTOCOL, head: start, acked: 0, cursor: 0, epoch: null }
  const { epoch, last } = helloAnswerSchema.parse(await ask('/v1/hello', jsonBody(hello)))
  const now = Temporal.Now.instant()
  const unsealed = {
    id: createIdSource({ now: () => now }, fill).create('event'),
    device: device as DeviceId,
    seq: last.seq + 1,
    ws: workspace,
    claim,
    type: event.type,
    v: event.v,
    actor: by.actor,
    at: now.toString({ smallestUnit: 'millisecond' }),
    base: by.claimVersion === null ? null : { claimVersion: by.claimVersion },
    body: JSON.parse(JSON.stringify(event.body)) as unknown,
    prev: last.hash,
  }
  const events = [{ ...unsealed, hash: hashEvent(unsealed) }]
  const push = { device, epoch, from: unsealed.seq, events }
  const answer = pushAnswerSchema.parse(await ask(`/v1/ws/${workspace}/push`, jsonBody(push)))
  const [result] = answer.results
  if (!result) throw new Error('the hub answered nothing about the event')
  return result
}

async function upload({ workspace }: KeyFile, bytes: Uint8Array, ask: Ask) {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const size = bytes.length
  for (let from = 0; from < size; from += limits.blobPiece) {
    const to = Math.min(size, from + limits.blobPiece)
    const answer = await ask(`/v1/ws/${workspace}/blobs/${sha256}`, {
      method: 'PUT',
      headers: { 'Content-Range': `bytes ${from}-${to - 1}/${size}` },
      body: Buffer.from(bytes.subarray(from, to)),
    })
    if (blobAnswerSchema.parse(answer).complete) break
  }
  return { sha256, size }
}

function jsonBody(value: unknown): RequestInit {
  const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }
  return { method: 'POST', headers, body: gzipSync(JSON.stringify(value)) }
}

async function askHub(key: KeyFile, path: string, init: RequestInit): Promise<unknown> {
  const seconds = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)
  const token = await signDeviceToken(key, { audience: key.audience, seconds })
  const headers = new Headers(init.headers)
  headers.set('Authorization', `Bearer ${token}`)
  return bodyOf(await fetch(new URL(path, key.hub), { ...init, headers }))
}

async function bodyOf(response: Response): Promise<unknown> {
  const body = (await response.json()) as unknown
  if (response.ok) return body
  throw new Error(`the hub refused (${response.status}): ${JSON.stringify(body)}`)
}

function fill(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(bytes)
}
