import { describe, expect, test } from 'vitest'
import type { CommentId } from '../../../shared/base/id.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { reportToJson } from '../../../shared/report/to-json.ts'
import {
  aPlan,
  arbitrated,
  both,
  bothReady,
  fabrikam,
  INTERNAL,
  northwind,
} from '../../support/competing-claims.ts'
import { formatInstant, translateIn } from '../../support/texts.ts'
import { reportOf } from './report-cases.ts'

const opinions: readonly NewClaimEvent[] = [
  { type: 'SecondOpinionAsked', v: 1, guarded: false, body: { claims: [...both].toSorted() } },
]

const notice = 'Another request covers the same product.'
const plans = {
  'one approved, the other rejected': aPlan(),
  'both kept under review': aPlan({
    choice: { kind: 'keep' },
    messages: new Map(both.map(claim => [claim, notice])),
  }),
  'one asked for more': aPlan({
    choice: { kind: 'ask', claims: [northwind.claim] },
    messages: new Map(both.map(claim => [claim, notice])),
  }),
}

describe.each(Object.entries(plans))('after an arbitration with %s', (_name, plan) => {
  test.each([
    ['Fabrikam’s', fabrikam, northwind],
    ['Northwind’s', northwind, fabrikam],
  ])('%s edition has nothing of the other partner and no internal word', (_whose, own, other) => {
    const texts = editionsOf(own.claim, plan, 'partner')
    for (const text of texts) {
      expect(other.words.filter(word => text.includes(word))).toEqual([])
      expect(text).not.toContain(INTERNAL)
      expect(text).not.toContain('arb_1')
    }
  })

  test('the internal edition tells of both, why, and by which criteria', () => {
    for (const claim of both) {
      const report = reportOf(logOf(claim, plan), 'internal')
      const keys = report.timeline.map(({ key }) => key)
      expect(keys).toContain('competitor-linked')
      expect(keys).toContain('criteria-frozen')
      expect(report.timeline.filter(({ key }) => key.startsWith('arbitrated-'))).toMatchObject([
        { text: plan.rationale, internal: true },
      ])
    }
  })
})

describe('a notice that was taken back', () => {
  const kept = plans['both kept under review']
  const undone: NewClaimEvent = {
    type: 'ArbitrationUndone',
    v: 1,
    guarded: false,
    body: { arbitration: kept.arbitration, notice: 'cmt_n0' as CommentId },
  }
  const noticesIn = (log: readonly NewClaimEvent[]) => {
    const report = reportOf(log, 'partner')
    return [report.comments.length, report.timeline.filter(({ text }) => text === notice).length]
  }

  test('never reached the partner, and does once it is given again', () => {
    const log = logOf(fabrikam.claim, kept)
    const again = log.filter(({ type }) => type === 'ClaimArbitrated' || type === 'CommentAdded')
    expect(noticesIn(log)).toEqual([1, 1])
    expect(noticesIn([...log, undone])).toEqual([0, 0])
    expect(noticesIn([...log, undone, ...again])).toEqual([1, 1])
  })
})

function editionsOf(claim: string, plan: ReturnType<typeof aPlan>, edition: 'partner' | 'internal') {
  const report = reportOf(logOf(claim, plan), edition)
  const wording = { translate: translateIn('en'), formatInstant, language: 'en' }
  return [reportToJson(report), reportToHtml(report, wording)]
}

function logOf(claim: string, plan: ReturnType<typeof aPlan>): readonly NewClaimEvent[] {
  const done = arbitrated(plan, bothReady())
  if (!done.ok) throw new Error(done.error.type)
  return [...(done.value[claim] ?? []), ...opinions]
}
