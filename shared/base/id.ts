/**
 * Branded ids with a readable prefix (`evt_…`, `pin_…`). The 128 bits are a UUIDv7, so ids sort by creation time.
 * Randomness and the clock are injected; uniqueness that means "at most one" comes from a derived id instead.
 */
import type { Clock } from './clock.ts'

export type Id<Kind extends string> = string & { readonly __kind: Kind }

export type EventId = Id<'event'>
export type PinId = Id<'pin'>
export type CommentId = Id<'comment'>
export type ThreadId = Id<'thread'>
export type DeviceId = Id<'device'>
export type ArbitrationId = Id<'arbitration'>

const prefixes = {
  event: 'evt',
  pin: 'pin',
  comment: 'cmt',
  thread: 'thr',
  device: 'dev',
  arbitration: 'arb',
} as const

/** Fills and returns the given bytes with cryptographic randomness. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>

export interface IdSource {
  create<Kind extends keyof typeof prefixes>(kind: Kind): Id<Kind>
}

export function createIdSource(clock: Clock, random: RandomBytes): IdSource {
  return {
    create: kind => `${prefixes[kind]}_${uuidV7(clock.now().epochMilliseconds, random)}` as Id<typeof kind>,
  }
}

/** RFC 9562 §5.7: 48 bits of Unix milliseconds, version, 12 + 62 random bits; 32 lower-case hex digits, no dashes. */
function uuidV7(millis: number, random: RandomBytes): string {
  const bytes = random(new Uint8Array(16))
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(millis / 2 ** (8 * (5 - i))) & 0xff
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
