import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { earlierExports, reportFile } from '../../../renderer/features/report/report-files.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import { foldClaim } from '../../../shared/log/evolve.ts'
import { buildReport } from '../../../shared/report/build-report.ts'
import { type Edition, reportSchema } from '../../../shared/report/report.ts'
import { commentAdded, hashA, hashB, imported, mina, reviewStarted } from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

const wording = { language: 'en', translate: (key: string) => key, formatInstant: (at: string) => at }

function aReport(edition: Edition) {
  const events = stamp([
    imported(),
    reviewStarted,
    commentAdded('1', { visibility: 'internal', text: 'For us only' }),
  ])
  const state = foldClaim(events)
  if (!state) throw new Error('a claim starts with its import')
  const generatedAt = '2021-06-05T10:00:00Z'
  return buildReport({ state, events, reviewer: mina, clock: null, head: null, generatedAt, edition })
}

describe('the files of a report', () => {
  test('are named after the claim and the edition, so that an internal one is not sent by mistake', () => {
    expect(reportFile(aReport('internal'), 'json', wording).file.suggestedName).toBe(
      'CLM-0412-report-internal.json',
    )
    expect(reportFile(aReport('partner'), 'html', wording).file.suggestedName).toBe(
      'CLM-0412-report-partner.html',
    )
  })

  test.each(['json', 'html', 'pdf'] as const)('carry the SHA-256 of exactly their bytes as %s', form => {
    const { file, sha256 } = reportFile(aReport('internal'), form, wording)
    expect(sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'))
  })

  test('hold as JSON what the published schema reads', () => {
    const { file } = reportFile(aReport('internal'), 'json', wording)
    const read = reportSchema.parse(JSON.parse(new TextDecoder().decode(file.bytes)))
    expect(read.comments.map(comment => comment.text)).toEqual(['For us only'])
  })

  test.each(['json', 'html'] as const)('for the partner hold no internal comment as %s', form => {
    const { file } = reportFile(aReport('partner'), form, wording)
    expect(new TextDecoder().decode(file.bytes)).not.toContain('For us only')
  })
})

describe('the exports made before', () => {
  const exported = (format: 'json' | 'html', sha256: string): NewClaimEvent => ({
    type: 'ReportExported',
    v: 1,
    guarded: false,
    body: { format, sha256, head: hashA },
  })

  test('are listed newest first with who and which bytes', () => {
    const events = stamp([imported(), exported('json', hashA), reviewStarted, exported('html', hashB)])
    expect(earlierExports(events).map(({ format, by, sha256 }) => ({ format, by, sha256 }))).toEqual([
      { format: 'HTML', by: 'Mina Seo', sha256: hashB },
      { format: 'JSON', by: 'Mina Seo', sha256: hashA },
    ])
  })
})
