import { describe, expect, test } from 'vitest'
import { verifyChain } from '../../../shared/log/chain.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import { reportSchema } from '../../../shared/report/report.ts'
import { reportToJson } from '../../../shared/report/to-json.ts'
import { hashA } from '../../support/builders.ts'
import { contestedClaim, INTERNAL, reportOf } from './report-cases.ts'

describe('the report', () => {
  test.each(['internal', 'partner'] as const)(
    'for the %s reader fits its published schema and survives JSON',
    edition => {
      const report = reportOf(contestedClaim, edition)
      const parsed: unknown = JSON.parse(reportToJson(report))
      expect(reportSchema.parse(parsed)).toEqual(parsed)
    },
  )

  test('holds each verdict with its rule’s source, reason, who, when and the place it stands on', () => {
    const [poe] = reportOf(contestedClaim, 'internal').findings
    expect(poe).toMatchObject({
      name: 'poe',
      source: 'S3, B-M, TPL 1',
      verdicts: [
        {
          verdict: 'fail',
          reason: 'other-customer',
          by: { id: 'mina' },
          evidence: [
            { pin: 'pin_1', fileName: 'SOW.pdf', sha256: hashA, page: 3, quote: 'Signed for Contoso' },
          ],
        },
      ],
    })
  })

  test('lists findings nobody answered as well', () => {
    const { findings } = reportOf(contestedClaim, 'internal')
    expect(findings.map(({ verdicts }) => verdicts.length)).toEqual([1, 1, 0, 0, 0])
  })

  test('carries the claim’s own steps, whose hashes can be computed again', () => {
    const { chain } = reportOf(contestedClaim, 'internal')
    const last = chain.links.at(-1)
    expect(verifyChain(chain.events as readonly LoggedEvent[])).toEqual({
      ok: true,
      head: { seq: last?.seq, hash: last?.hash },
    })
    expect(chain.head).toEqual({ device: 'dev_1', seq: last?.seq, hash: last?.hash })
  })

  test('is the same whenever it is made of the same claim at the same moment', () => {
    expect(reportToJson(reportOf(contestedClaim, 'internal'))).toBe(
      reportToJson(reportOf(contestedClaim, 'internal')),
    )
  })
})

describe('the partner’s edition', () => {
  const text = reportToJson(reportOf(contestedClaim, 'partner'))

  test('holds nothing the team wrote for itself', () => {
    expect(reportToJson(reportOf(contestedClaim, 'internal'))).toContain(INTERNAL)
    expect(text).not.toContain(INTERNAL)
  })

  test('names no other partner and repeats no field it does not know', () => {
    expect(text).not.toContain('Northwind')
    expect(text).not.toContain('riskScore')
  })

  test('keeps verdicts, places, the message and the partner’s comments', () => {
    const { findings, decision, comments } = reportOf(contestedClaim, 'partner')
    expect(findings[0]?.verdicts[0]?.evidence).toHaveLength(1)
    expect(decision).toMatchObject({
      message: 'Please send the signed page',
      recommended: null,
      overrideReason: null,
    })
    expect(comments.map(comment => comment.text)).toEqual(['Which page?'])
  })

  test('keeps the hash of every step, to compare with the log, but not the steps', () => {
    const { chain } = reportOf(contestedClaim, 'partner')
    expect([chain.events, chain.links.length]).toEqual([
      [],
      reportOf(contestedClaim, 'internal').chain.events.length,
    ])
  })
})
