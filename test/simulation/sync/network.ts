/**
 * The way between a desk and the hub: requests get lost, doubled, delayed and reordered; answers get lost, cut, late, or
 * are an earlier one out of a proxy's store; the hub fails after it has committed. Everything passes through JSON, as on
 * a wire. Nothing here throws: a port answers `unreachable`.
 */
import { err, ok, type Result } from '../../../shared/base/result.ts'
import type { FeedPage, SyncRefusal } from '../../../shared/sync/protocol.ts'
import type { HubFailure, HubPort } from '../../../shared/sync/sync-store.ts'
import type { Chance } from '../../support/simulation/chance.ts'
import type { MemoryHub, Visitor } from './memory-hub.ts'
import type { VirtualTime } from './virtual-time.ts'

export interface Weather {
  /** Shares of all requests, 0…1. */
  readonly drop: number
  readonly duplicate: number
  readonly loseAnswer: number
  readonly cutAnswer: number
  readonly failAfter: number
  readonly staleFeed: number
  /** Never answered, and no timeout notices. */
  readonly hang: number
  /** Longest delay of one way, in milliseconds. */
  readonly delay: number
}

export const calm: Weather = {
  drop: 0,
  duplicate: 0,
  loseAnswer: 0,
  cutAnswer: 0,
  failAfter: 0,
  staleFeed: 0,
  hang: 0,
  delay: 40,
}

export interface Wire {
  readonly time: VirtualTime
  readonly chance: Chance
  weather(): Weather
  isConnected(): boolean
  /** Counts what this profile has under way, so that a second push at the same time shows. */
  onPush(change: 1 | -1): void
}

const TIMEOUT = 30_000
const unreachable = err({ type: 'unreachable' } as const)
type Answer<Value> = Result<Value, SyncRefusal>

/** Every answer the profile's feeds ever got; what a careless proxy keeps. */
export type FeedCache = Result<FeedPage, SyncRefusal>[]

export function connect(hub: MemoryHub, visitor: Visitor, wire: Wire, cache: FeedCache): HubPort {
  return {
    hello: hello => request(wire, () => hub.hello(hello, visitor)),
    push: async push => {
      wire.onPush(1)
      const answer = await request(wire, () => hub.push(push, visitor))
      wire.onPush(-1)
      return answer
    },
    feed: async query => {
      const answer = await request(wire, () => waitForNews(wire, hub, query))
      if (!answer.ok) return answer
      const old = cache.length > 0 && wire.chance.happens(wire.weather().staleFeed)
      const given = old ? (cache[wire.chance.below(cache.length)] ?? answer) : answer
      cache.push(answer)
      return given
    },
    check: claims => request(wire, () => hub.check(claims)),
  }
}

async function waitForNews(wire: Wire, hub: MemoryHub, query: Parameters<MemoryHub['feed']>[0]) {
  const until = wire.time.now + query.wait * 1000
  while (hub.head <= query.after && hub.epoch === query.epoch && wire.time.now < until)
    await wire.time.sleep(1000)
  return hub.feed(query)
}

function request<Value>(wire: Wire, ask: () => Promise<Answer<Value>>): Promise<Result<Value, HubFailure>> {
  const { time, chance } = wire
  const weather = wire.weather()
  if (chance.happens(weather.hang)) return new Promise(() => {})
  return new Promise(resolve => {
    const timeout = time.after(TIMEOUT, () => resolve(unreachable))
    const answer = (value: Result<Value, HubFailure>) => {
      timeout.run = null
      resolve(value)
    }
    const way = () => 1 + chance.below(weather.delay)
    if (chance.happens(weather.drop)) return
    const deliver = async (isFirst: boolean) => {
      if (!wire.isConnected()) return isFirst ? answer(unreachable) : undefined
      const value = await ask()
      if (!isFirst || chance.happens(weather.loseAnswer) || !wire.isConnected()) return
      const back = way()
      if (chance.happens(weather.cutAnswer)) time.after(back, () => answer(unreachable))
      else if (chance.happens(weather.failAfter))
        time.after(back, () => answer(err({ type: 'unavailable', retryAfter: 1 })))
      else time.after(back, () => answer(value.ok ? ok(value.value) : value))
    }
    time.after(way(), () => void deliver(true))
    if (chance.happens(weather.duplicate)) time.after(way() + way(), () => void deliver(false))
  })
}
