/**
 * A failed write as a value. Under strict durability the database reports a failed commit only by aborting the
 * transaction, often without the cause; what is no storage failure is a defect and stays thrown.
 */
import { err, type Refusal, type Result } from '../../shared/base/result.ts'

const storageFailures = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
])

export async function savedOrRefused<T>(write: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await write()
  } catch (error) {
    const refusal = storageRefusal(error)
    if (!refusal) throw error
    return err(refusal)
  }
}

function storageRefusal(error: unknown): Refusal | null {
  const names = causesOf(error).map(cause => cause.name)
  if (names.includes('QuotaExceededError')) return { type: 'disk-full' }
  const [name] = names.filter(candidate => storageFailures.has(candidate))
  return name ? { type: 'not-saved', params: { reason: name } } : null
}

function causesOf(error: unknown): readonly { readonly name: string }[] {
  const causes: { readonly name: string }[] = []
  for (
    let at = error;
    at instanceof Error && causes.length < 8;
    at = (at as { inner?: unknown }).inner ?? at.cause
  )
    causes.push(at)
  return causes
}
