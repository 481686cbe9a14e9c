/**
 * What a hub answers without writing: hello, a page of the feed, the digests. Each is read from one consistent view of
 * the workspace; waiting for news and the snapshot's stream are the hub's own.
 */
import type { DeviceId } from '../base/id.ts'
import { err, ok, type Result } from '../base/result.ts'
import { CHAIN_START } from '../log/chain.ts'
import type { HubRecord } from '../log/record.ts'
import type { DeviceRow } from './hub-core.ts'
import {
  type CheckAnswer,
  type FeedPage,
  type FeedQuery,
  type Hello,
  type HelloAnswer,
  OLDEST_PROTOCOL,
  type SyncRefusal,
} from './protocol.ts'

export interface HubView {
  epoch(): Promise<string>
  /** The last number given and committed; 0 = none. */
  head(): Promise<number>
  device(device: DeviceId): Promise<DeviceRow | null>
  recordsOf(device: DeviceId, from: number, through: number): Promise<readonly HubRecord[]>
  /** Records behind `after`, by n. */
  recordsAfter(after: number, limit: number): Promise<readonly HubRecord[]>
  /** Digest per claim; a claim without records is left out. */
  digests(claims: readonly string[]): Promise<Readonly<Record<string, string>>>
}

export type GreetContext = Pick<HelloAnswer, 'limits' | 'serverTime' | 'role'> & {
  /** The token's subject. */
  readonly owner: string
}

export async function greet(
  view: HubView,
  hello: Hello,
  { owner, limits, serverTime, role }: GreetContext,
): Promise<Result<HelloAnswer, SyncRefusal>> {
  if (hello.protocol < OLDEST_PROTOCOL) return err({ type: 'too-old', minProtocol: OLDEST_PROTOCOL })
  const row = await view.device(hello.device)
  if (row && row.owner !== owner) return err({ type: 'device-of-another' })
  const last = row?.last ?? { seq: 0, hash: CHAIN_START }
  const { seq } = hello.head
  const [atHead] = seq > 0 && seq <= last.seq ? await view.recordsOf(hello.device, seq, seq) : []
  return ok({
    epoch: await view.epoch(),
    last,
    atHead: seq === 0 ? CHAIN_START : (atHead?.event.hash ?? null),
    feedHead: await view.head(),
    limits,
    minProtocol: OLDEST_PROTOCOL,
    serverTime,
    role,
  })
}

export async function readFeed(
  view: HubView,
  { after, epoch, limit }: FeedQuery,
): Promise<Result<FeedPage, SyncRefusal>> {
  const current = await view.epoch()
  if (epoch !== current) return err({ type: 'epoch', epoch: current })
  const head = await view.head()
  // A cursor behind the end was given by an order that is gone.
  if (after > head) return err({ type: 'epoch', epoch: current })
  const records = await view.recordsAfter(after, limit)
  return ok({ epoch, from: after, records: [...records], next: records.at(-1)?.n ?? after, head })
}

export async function checkDigests(view: HubView, claims: readonly string[]): Promise<CheckAnswer> {
  return { epoch: await view.epoch(), head: await view.head(), digests: { ...(await view.digests(claims)) } }
}
