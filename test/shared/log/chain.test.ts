import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHAIN_START, hashEvent, verifyChain } from '../../../shared/log/chain.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import {
  allPassed,
  commentAdded,
  decided,
  imported,
  pinPlaced,
  reviewStarted,
} from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

const log = stamp([imported(), reviewStarted, pinPlaced('1'), ...allPassed(), commentAdded('1'), decided()])
const place = fc.integer({ min: 0, max: log.length - 1 })

function at(index: number): LoggedEvent {
  const event = log[index]
  if (!event) throw new Error(`no event ${index}`)
  return event
}

describe('the chain of a device', () => {
  test('holds as it was written and ends at its head', () => {
    const last = at(log.length - 1)
    expect(verifyChain(log)).toEqual({ ok: true, head: { seq: last.seq, hash: last.hash } })
    expect(at(0).prev).toBe(CHAIN_START)
  })

  test('is verified in portions from a head', () => {
    const head = { seq: at(3).seq, hash: at(3).hash }
    expect(verifyChain(log.slice(4), head)).toEqual(verifyChain(log))
  })

  test.each(['id', 'device', 'ws', 'claim', 'type', 'v', 'actor', 'at', 'base', 'body'] as const)(
    'names the event whose %s was changed',
    field => {
      fc.assert(
        fc.property(place, index => {
          const changed = {
            ...at(index),
            [field]: field === 'v' ? 99 : `${JSON.stringify(at(index)[field])} `,
          }
          expect(verifyChain(log.with(index, changed as LoggedEvent))).toEqual({
            ok: false,
            first: { seq: index + 1, fault: 'changed' },
          })
        }),
      )
    },
  )

  test('names the event after a link when somebody changed an event and hashed it again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: log.length - 2 }), index => {
        const forged = { ...at(index), at: '2020-01-01T00:00:00Z' }
        const rehashed = { ...forged, hash: hashEvent(forged) }
        expect(verifyChain(log.with(index, rehashed))).toEqual({
          ok: false,
          first: { seq: index + 2, fault: 'not-linked' },
        })
      }),
    )
  })

  test('names the gap where an event was deleted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: log.length - 2 }), index => {
        expect(verifyChain(log.toSpliced(index, 1))).toEqual({
          ok: false,
          first: { seq: index + 2, fault: 'gap' },
        })
      }),
    )
  })

  test('names the event that was inserted', () => {
    fc.assert(
      fc.property(place, index => {
        const inserted = verifyChain(log.toSpliced(index, 0, at(index)))
        expect(inserted).toEqual({ ok: false, first: { seq: index + 1, fault: 'gap' } })
      }),
    )
  })

  test('names the first of two events that were swapped', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(a < b)
        const swapped = log.with(a, at(b)).with(b, at(a))
        expect(verifyChain(swapped)).toEqual({ ok: false, first: { seq: b + 1, fault: 'gap' } })
      }),
    )
  })

  test('does not see a cut tail without a head written down elsewhere', () => {
    expect(verifyChain(log.slice(0, -1))).toMatchObject({ ok: true, head: { seq: log.length - 1 } })
  })

  test('hashes the same event the same in whatever order its fields stand', () => {
    const reversed = Object.fromEntries(Object.entries(at(2)).toReversed()) as LoggedEvent
    expect(hashEvent(reversed)).toBe(at(2).hash)
  })
})
