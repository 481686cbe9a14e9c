/**
 * Tokens that a device signs itself with the key it enrolled: Ed25519, a few minutes long, for this hub alone. The
 * device's id is issuer and key id; its public key comes from the workspace's own table, never from the token.
 */
import {
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose'
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import { DEVICE_TOKEN_TYPE } from '../../shared/sync/enrolment.ts'
import { refusalOfToken } from './refusal-of-token.ts'

const ALGORITHM = 'EdDSA'
/** Seconds; a token that says it lives longer is refused, so a stolen one is soon worth nothing. */
const LONGEST_LIFE = 300
const LIFE = 120
const CLOCK_TOLERANCE = 30

export interface DeviceTokenRules {
  readonly device: string
  /** As enrolled in this workspace; null for a device it does not know. */
  readonly publicKey: JWK | null
  readonly audience: string
  readonly now: Date
}

/** The device a token claims to be from, before anything is checked; null for tokens of another kind. */
export function claimedDevice(token: string): string | null {
  try {
    const { typ, kid } = decodeProtectedHeader(token)
    return typ === DEVICE_TOKEN_TYPE && typeof kid === 'string' ? kid : null
  } catch {
    return null
  }
}

export async function verifyDeviceToken(
  token: string,
  { device, publicKey, audience, now }: DeviceTokenRules,
): Promise<Result<null>> {
  if (!publicKey) return refuse('device-unknown')
  try {
    const { payload } = await jwtVerify(token, await importJWK(publicKey, ALGORITHM), {
      algorithms: [ALGORITHM],
      typ: DEVICE_TOKEN_TYPE,
      issuer: device,
      audience,
      currentDate: now,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp', 'iat'],
    })
    const { exp = 0, iat = 0 } = payload
    return exp - iat <= LONGEST_LIFE ? ok(null) : refuse('token-too-long')
  } catch (error) {
    return refusalOfToken(error)
  }
}

export async function createKeyPair(): Promise<{ readonly privateKey: JWK; readonly publicKey: JWK }> {
  const pair = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true })
  return { privateKey: await exportJWK(pair.privateKey), publicKey: await exportJWK(pair.publicKey) }
}

export interface DeviceKey {
  readonly device: string
  readonly privateKey: JWK
}

/** What partner.ts does before each request; the desk does the same with the key its host keeps. */
export async function signDeviceToken(
  key: DeviceKey,
  { audience, seconds }: { readonly audience: string; readonly seconds: number },
): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM, typ: DEVICE_TOKEN_TYPE, kid: key.device })
    .setIssuer(key.device)
    .setAudience(audience)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + LIFE)
    .sign(await importJWK(key.privateKey, ALGORITHM))
}
