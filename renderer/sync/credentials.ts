/**
 * What this computer shows the hub: a token it signs for each request with the key it enrolled (Ed25519), or a token
 * that the person has pasted. The key lives where the host keeps secrets. Without such a place (the browser) it is in
 * the profile's database as a key that no script can read out, which whoever can read the profile's files still can.
 */
import { z } from 'zod'
import type { Clock } from '../../shared/base/clock.ts'
import type { Host } from '../../shared/bridge/host.ts'
import { DEVICE_TOKEN_TYPE } from '../../shared/sync/enrolment.ts'
import type { ProofdeskDb } from '../data/db.ts'

export interface DeviceKey {
  readonly device: string
  /** Null until the hub has taken the public half: a lost answer is asked for again with the same key. */
  readonly audience: string | null
  readonly privateKey: CryptoKey
  /** Base64url of the public half. */
  readonly x: string
}

export type Credential =
  | ({ readonly kind: 'key' } & DeviceKey)
  | { readonly kind: 'token'; readonly token: string }

export interface Credentials {
  read(): Promise<Credential | null>
  /** The key of this device, made where there is none yet. */
  prepareKey(device: string): Promise<DeviceKey>
  /** The hub has taken it. */
  confirmKey(key: DeviceKey, audience: string): Promise<void>
  keepToken(token: string): Promise<void>
  forget(): Promise<void>
}

const NAME = 'hub-sign-in'
const sealedSchema = z.union([
  z.object({ kind: z.literal('token'), token: z.string() }),
  z.object({
    kind: z.literal('key'),
    device: z.string(),
    audience: z.string().nullable(),
    x: z.string(),
    jwk: z.looseObject({ kty: z.string() }),
  }),
])

export function createCredentials(host: Pick<Host, 'can' | 'secrets'>, db: ProofdeskDb): Credentials {
  const place = host.can.secrets ? sealedPlace(host) : plainPlace(db)
  return {
    read: place.read,
    async prepareKey(device) {
      const known = await place.read()
      if (known?.kind === 'key' && known.device === device) return known
      const made = await makeKey(device, { extractable: host.can.secrets })
      await place.write({ kind: 'key', ...made })
      return made
    },
    confirmKey: (key, audience) => place.write({ ...key, kind: 'key', audience }),
    keepToken: token => place.write({ kind: 'token', token }),
    forget: () => place.write(null),
  }
}

interface Place {
  read(): Promise<Credential | null>
  write(credential: Credential | null): Promise<void>
}

function plainPlace(db: ProofdeskDb): Place {
  return {
    read: async () => ((await db.keys.get(NAME))?.value ?? null) as Credential | null,
    write: async value => {
      if (value) await db.keys.put({ name: NAME, value })
      else await db.keys.delete(NAME)
    },
  }
}

function sealedPlace({ secrets }: Pick<Host, 'secrets'>): Place {
  return {
    async read() {
      const revealed = await secrets.reveal(NAME)
      if (!revealed.ok || !revealed.value) return null
      const sealed = sealedSchema.parse(JSON.parse(revealed.value))
      if (sealed.kind === 'token') return sealed
      const { jwk, ...key } = sealed
      const privateKey = await crypto.subtle.importKey('jwk', jwk as JsonWebKey, 'Ed25519', true, ['sign'])
      return { ...key, privateKey }
    },
    async write(credential) {
      const done = await secrets.protect(NAME, credential ? JSON.stringify(await sealable(credential)) : '')
      if (!done.ok) throw new Error(`the sign-in could not be kept: ${done.error.type}`)
    },
  }
}

async function sealable(credential: Credential): Promise<z.infer<typeof sealedSchema>> {
  if (credential.kind === 'token') return credential
  const { kind, device, audience, x, privateKey } = credential
  const jwk = await crypto.subtle.exportKey('jwk', privateKey)
  return { kind, device, audience, x, jwk: { ...jwk, kty: jwk.kty ?? 'OKP' } }
}

async function makeKey(
  device: string,
  { extractable }: { readonly extractable: boolean },
): Promise<DeviceKey> {
  const pair = (await crypto.subtle.generateKey('Ed25519', extractable, ['sign', 'verify'])) as CryptoKeyPair
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  return { device, audience: null, privateKey: pair.privateKey, x }
}

/** Seconds a signed token is good for. */
const LIFE = 120

export interface HubClock {
  /** Milliseconds that the hub's clock is ahead; a computer whose clock is off would sign tokens that nobody takes. */
  ahead: number
}

/**
 * null = this computer has nothing that the hub would take. After a fork the log goes on under another device id; the key
 * stays the one that was enrolled, and the hub lets its person have several devices.
 */
export async function tokenOf(
  credential: Credential | null,
  { clock, hubClock }: { readonly clock: Clock; readonly hubClock: HubClock },
): Promise<string | null> {
  if (credential?.kind === 'token') return credential.token
  if (credential?.audience == null) return null
  const { device } = credential
  const seconds = Math.floor((clock.now().epochMilliseconds + hubClock.ahead) / 1000)
  const head = { alg: 'EdDSA', typ: DEVICE_TOKEN_TYPE, kid: device }
  const body = { iss: device, aud: credential.audience, iat: seconds, exp: seconds + LIFE }
  const signed = `${base64url(encoded(head))}.${base64url(encoded(body))}`
  const signature = await crypto.subtle.sign(
    'Ed25519',
    credential.privateKey,
    new TextEncoder().encode(signed),
  )
  return `${signed}.${base64url(new Uint8Array(signature))}`
}

function encoded(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value))
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
