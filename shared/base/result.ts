/**
 * Expected failures are values. A `Refusal` is plain data, so it crosses IPC, workers and HTTP unchanged, and its
 * `type` is also the message key under `refusals.*`: to show one is a single `translate`.
 */

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Err<E> {
  readonly ok: false
  readonly error: E
}

export type Result<T, E = Refusal> = Ok<T> | Err<E>

/** `params` fill the placeholders of the message `refusals.<type>`; they hold facts (names, numbers), never sentences. */
export interface Refusal {
  readonly type: string
  readonly params?: Readonly<Record<string, string | number>>
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function err<E>(error: E): Err<E> {
  return { ok: false, error }
}

export function refuse(type: string, params?: Readonly<Record<string, string | number>>): Err<Refusal> {
  return err(params ? { type, params } : { type })
}
