/** Answers: a value as JSON, or a refusal with the status the protocol gives it. */
import type { SyncRefusal } from '../../shared/sync/protocol.ts'
import { refusalStatus } from '../../shared/sync/protocol.ts'

export function answer(value: unknown, status = 200): Response {
  return Response.json(value, { status })
}

export function refusal(error: SyncRefusal, headers: Readonly<Record<string, string>> = {}): Response {
  const response = Response.json({ error }, { status: refusalStatus[error.type], headers })
  if ('retryAfter' in error) response.headers.set('Retry-After', String(Math.ceil(error.retryAfter)))
  return response
}

/** RFC 6750: which check of the token failed stands in the header, for whoever sets a hub up. */
export function unauthenticated(why: string): Response {
  const challenge = `Bearer error="invalid_token", error_description="${why}"`
  return refusal({ type: 'unauthenticated' }, { 'WWW-Authenticate': challenge })
}
