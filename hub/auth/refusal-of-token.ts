/** What jose throws → a refusal. Which check failed is told, which key would have fitted is not. */
import { errors } from 'jose'
import { type Result, refuse } from '../../shared/base/result.ts'

export function refusalOfToken(error: unknown): Result<never> {
  if (error instanceof errors.JWTExpired) return refuse('token-expired')
  if (error instanceof errors.JOSEError) return refuse('token-not-valid')
  throw error
}
