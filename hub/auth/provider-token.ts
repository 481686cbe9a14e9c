/**
 * Tokens of the configured identity provider (OIDC): its issuer, its keys, our audience, algorithms on our list, not
 * expired. Keys come from a file or from the issuer's own origin; a key address inside a token is never followed.
 */
import { readFileSync } from 'node:fs'
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose'
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import type { IdentityProviderConfig } from '../config.ts'
import { refusalOfToken } from './refusal-of-token.ts'

const CLOCK_TOLERANCE = 30

/** Answers the subject under which the person is a member. */
export type ProviderTokens = (token: string, now: Date) => Promise<Result<string>>

export function createProviderTokens(config: IdentityProviderConfig): ProviderTokens {
  const keys = keysOf(config)
  return async (token, now) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: config.issuer,
        audience: config.audience,
        algorithms: [...config.algorithms],
        currentDate: now,
        clockTolerance: CLOCK_TOLERANCE,
        requiredClaims: ['exp', 'sub'],
      })
      return payload.sub ? ok(providerSubject(config.issuer, payload.sub)) : refuse('token-not-valid')
    } catch (error) {
      return refusalOfToken(error)
    }
  }
}

export function providerSubject(issuer: string, subject: string): string {
  return `${issuer} ${subject}`
}

function keysOf({ issuer, jwks }: IdentityProviderConfig): JWTVerifyGetKey {
  if (!/^https?:/.test(jwks))
    return createLocalJWKSet(JSON.parse(readFileSync(jwks, 'utf8')) as JSONWebKeySet)
  const url = new URL(jwks)
  if (url.origin !== new URL(issuer).origin)
    throw new Error(`PROOFDESK_HUB_JWKS must be a file or an address at ${new URL(issuer).origin}`)
  const isLoopback = url.hostname === '127.0.0.1' || url.hostname === 'localhost'
  if (url.protocol !== 'https:' && !isLoopback) throw new Error('PROOFDESK_HUB_JWKS must use https')
  return createRemoteJWKSet(url)
}
