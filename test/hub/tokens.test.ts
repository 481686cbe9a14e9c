import { createPublicKey } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createKeyPair } from '../../hub/auth/device-token.ts'
import { createCode, invite } from '../../hub/auth/enrolment.ts'
import { addMember } from '../../hub/auth/members.ts'
import { createProviderTokens, providerSubject } from '../../hub/auth/provider-token.ts'
import { jsonRequest, type Member, openTestHub, type TestHub } from '../support/hub/test-hub.ts'

const issuer = 'https://login.example.com/tenant'
const audience = 'proofdesk-hub'
const folder = mkdtempSync(join(tmpdir(), 'proofdesk-keys-'))
const jwks = join(folder, 'jwks.json')

let hub: TestHub
let member: Member
let other: Member
let provider: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey }
/** Seconds. */
let now: number

beforeAll(async () => {
  provider = await generateKeyPair('RS256', { extractable: true })
  const key = await exportJWK(provider.publicKey)
  writeFileSync(jwks, JSON.stringify({ keys: [{ ...key, kid: 'k1', alg: 'RS256' }] }))
  hub = await openTestHub({
    environment: { PROOFDESK_HUB_ISSUER: issuer, PROOFDESK_HUB_AUDIENCE: audience, PROOFDESK_HUB_JWKS: jwks },
  })
  member = await hub.enrol('team', 'reviewer')
  other = await hub.enrol('team', 'reviewer')
  now = Math.floor(hub.now().epochMilliseconds / 1000)
  const subject = providerSubject(issuer, 'mina')
  const person = { id: 'mina', name: 'Mina Seo' }
  await hub.hub.database.inWorkspace('team', sql =>
    addMember(sql, { workspace: 'team', subject, role: 'reviewer', person, partner: null, at: 0 }),
  )
}, 120_000)
afterAll(async () => {
  await hub.close()
  rmSync(folder, { recursive: true, force: true })
})

async function statusWith(token: string): Promise<number> {
  const { status } = await hub.ask('/v1/ws/team/check?claims=CLM-1', {
    headers: { Authorization: `Bearer ${token}` },
  })
  return status
}

interface TokenFacts {
  readonly device?: string
  readonly audience?: string
  readonly issuer?: string
  readonly from?: number
  readonly until?: number
  readonly typ?: string
  readonly signedBy?: Member
}

async function deviceToken(facts: TokenFacts = {}): Promise<string> {
  const device = facts.device ?? member.device
  return new SignJWT()
    .setProtectedHeader({ alg: 'EdDSA', typ: facts.typ ?? 'proofdesk-device+jwt', kid: device })
    .setIssuer(facts.issuer ?? device)
    .setAudience(facts.audience ?? audience)
    .setIssuedAt(facts.from ?? now)
    .setExpirationTime(facts.until ?? now + 60)
    .sign(await importJWK((facts.signedBy ?? member).privateKey, 'EdDSA'))
}

describe('a token that a device signs', () => {
  test('is taken with its own key, for this hub, for a few minutes', async () => {
    expect(await statusWith(await deviceToken())).toBe(200)
  })

  const bad: readonly (readonly [name: string, facts: () => TokenFacts])[] = [
    ['has expired', () => ({ from: now - 600, until: now - 400 })],
    ['is meant for another hub', () => ({ audience: 'another-hub' })],
    ['names another issuer', () => ({ issuer: 'dev_somebody' })],
    ['says it lives for a day', () => ({ until: now + 86_400 })],
    ['is signed with the key of another device', () => ({ signedBy: other })],
    ['is of a device that never enrolled', () => ({ device: 'dev_unknown' })],
    ['is of another type', () => ({ typ: 'JWT' })],
  ]
  for (const [name, facts] of bad) {
    test(`is refused when it ${name}`, async () => {
      expect(await statusWith(await deviceToken(facts()))).toBe(401)
    })
  }

  test('is refused with the algorithm “none”', async () => {
    const [, payload] = (await deviceToken()).split('.')
    const header = { alg: 'none', typ: 'proofdesk-device+jwt', kid: member.device }
    const none = Buffer.from(JSON.stringify(header)).toString('base64url')
    expect(await statusWith(`${none}.${payload}.`)).toBe(401)
    expect(await statusWith(`${none}.${payload}.AA`)).toBe(401)
  })

  test('is refused when it is signed with the public key as a shared secret', async () => {
    const pem = createPublicKey({ key: member.publicKey, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    })
    const swapped = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256', typ: 'proofdesk-device+jwt', kid: member.device })
      .setIssuer(member.device)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + 60)
      .sign(Buffer.from(pem.toString()))
    expect(await statusWith(swapped)).toBe(401)
  })

  test('is refused when it brings a key of its own', async () => {
    const attacker = await createKeyPair()
    const token = await new SignJWT()
      .setProtectedHeader({
        alg: 'EdDSA',
        typ: 'proofdesk-device+jwt',
        kid: member.device,
        jwk: attacker.publicKey as Record<string, string>,
      })
      .setIssuer(member.device)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + 60)
      .sign(await importJWK(attacker.privateKey, 'EdDSA'))
    expect(await statusWith(token)).toBe(401)
  })

  test('is refused after one letter was changed', async () => {
    const token = await deviceToken()
    const at = token.length - 20
    const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`
    expect(await statusWith(changed)).toBe(401)
  })

  test('does not speak for another device', async () => {
    const start = { seq: 0, hash: '0'.repeat(64) }
    const hello = {
      device: other.device,
      ws: 'team',
      protocol: 1,
      head: start,
      acked: 0,
      cursor: 0,
      epoch: null,
    }
    const response = await member.post('/v1/hello', hello)
    expect(await response.json()).toEqual({ error: { type: 'device-of-another' } })
  })

  test('is worth nothing once its person has left', async () => {
    const leaving = await hub.enrol('team', 'lead')
    expect((await leaving.ask('/v1/ws/team/check?claims=CLM-1')).status).toBe(200)
    await hub.hub.database.inWorkspace('team', sql =>
      sql.rows('UPDATE member SET revoked_at = 1 WHERE workspace_id = $1 AND subject = $2', [
        'team',
        `device ${leaving.device}`,
      ]),
    )
    expect((await leaving.ask('/v1/ws/team/check?claims=CLM-1')).status).toBe(403)
  })
})

interface ProviderFacts {
  readonly audience?: string
  readonly issuer?: string
  readonly until?: number
  readonly subject?: string
  readonly key?: CryptoKey
}

function providerToken(facts: ProviderFacts = {}): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer(facts.issuer ?? issuer)
    .setAudience(facts.audience ?? audience)
    .setSubject(facts.subject ?? 'mina')
    .setIssuedAt(now)
    .setExpirationTime(facts.until ?? now + 600)
    .sign(facts.key ?? provider.privateKey)
}

describe('a token of the identity provider', () => {
  test('is taken for a member', async () => {
    expect(await statusWith(await providerToken())).toBe(200)
  })

  test('of somebody who is no member is forbidden', async () => {
    expect(await statusWith(await providerToken({ subject: 'stranger' }))).toBe(403)
  })

  test('is refused when expired, for another audience, or from another issuer', async () => {
    expect(await statusWith(await providerToken({ until: now - 60 }))).toBe(401)
    expect(await statusWith(await providerToken({ audience: 'mail' }))).toBe(401)
    expect(await statusWith(await providerToken({ issuer: 'https://login.example.org' }))).toBe(401)
  })

  test('is refused when another key has signed it under the known name', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    expect(await statusWith(await providerToken({ key: privateKey }))).toBe(401)
  })

  test('is refused when it is signed with the public key as a shared secret', async () => {
    const secret = Buffer.from(await exportSPKI(provider.publicKey))
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject('mina')
      .setExpirationTime(now + 600)
      .sign(secret)
    expect(await statusWith(token)).toBe(401)
  })

  test('is refused without a date on which it ends', async () => {
    const token = await new SignJWT()
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject('mina')
      .sign(provider.privateKey)
    expect(await statusWith(token)).toBe(401)
  })

  test('is checked with keys of the issuer’s own origin only', () => {
    const config = { issuer, audience, algorithms: ['RS256' as const] }
    expect(() => createProviderTokens({ ...config, jwks: 'https://evil.example.net/jwks' })).toThrow(
      'at https://login',
    )
    expect(() => createProviderTokens({ ...config, jwks: 'https://login.example.com/jwks' })).not.toThrow()
  })
})

describe('an enrolment code', () => {
  async function newCode(minutes: number): Promise<string> {
    const code = createCode(bytes => crypto.getRandomValues(bytes))
    const person = { id: 'new', name: 'New' }
    const expiresAt = hub.now().add({ minutes })
    await hub.hub.database.inWorkspace('team', sql =>
      invite(sql, { workspace: 'team', role: 'reviewer', person, partner: null }, { code, expiresAt }),
    )
    return code
  }

  async function redeem(
    code: string,
    device: string,
    key?: { readonly x?: unknown },
    ws = 'team',
  ): Promise<number> {
    const { publicKey } = await createKeyPair()
    const x = key?.x ?? publicKey.x
    const { status } = await hub.ask(
      '/v1/enrol',
      jsonRequest({ ws, code, device, key: { kty: 'OKP', crv: 'Ed25519', x } }),
    )
    return status
  }

  test('works once', async () => {
    const code = await newCode(5)
    expect(await redeem(code, 'dev_first')).toBe(200)
    expect(await redeem(code, 'dev_second')).toBe(403)
    expect(await redeem(code, 'dev_first')).toBe(403)
  })

  test('gives the same device with the same key the same answer, because the first may have been lost', async () => {
    const code = await newCode(5)
    const { publicKey } = await createKeyPair()
    expect(await redeem(code, 'dev_again', publicKey)).toBe(200)
    expect(await redeem(code, 'dev_again', publicKey)).toBe(200)
  })

  test('does not work when it has expired, in another workspace, or guessed', async () => {
    expect(await redeem(await newCode(-1), 'dev_late')).toBe(403)
    expect(await redeem(await newCode(5), 'dev_elsewhere', undefined, 'another')).toBe(403)
    expect(await redeem('00000-00000-00000-00000-00000', 'dev_guess')).toBe(403)
  })

  test('does not take over the device of another person', async () => {
    const response = await redeem(await newCode(5), member.device)
    expect(response).toBe(403)
    expect(await statusWith(await deviceToken())).toBe(200)
  })

  test('gives the same person’s device a new key, and the old one is worth nothing', async () => {
    const { publicKey } = await createKeyPair()
    expect(await redeem(await newCode(5), 'dev_lost')).toBe(200)
    expect(await redeem(await newCode(5), 'dev_lost', publicKey)).toBe(200)
    expect(await statusWith(await deviceToken({ device: 'dev_lost' }))).toBe(401)
  })

  test('is not stored as it is spoken', async () => {
    const code = await newCode(5)
    const rows = await hub.hub.database.inWorkspace('team', sql => sql.rows('SELECT * FROM enrolment'))
    expect(JSON.stringify(rows)).not.toContain(code)
  })
})
