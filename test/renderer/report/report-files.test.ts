import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { earlierExports, reportFile } from '../../../renderer/features/report/report-files.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import { foldClaim } from '../../../shared/log/evolve.ts'
import { buildReport } from '../../../shared/report/build-report.ts'
import type { RecheckScript } from '../../../shared/report/html-recheck.ts'
import { type Edition, reportSchema } from '../../../shared/report/report.ts'
import { commentAdded, hashA, hashB, imported, mina, reviewStarted } from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

const wording = { language: 'en', translate: (key: string) => key, formatInstant: (at: string) => at }

const writing = (form: 'html' | 'json' | 'pdf', recheck: RecheckScript | null = null) => ({
  form,
  wording,
  recheck,
})
const check: RecheckScript = { loader: 'LOADER', packed: 'PACKED', codeHash: 'CODE', characterMaps: 'MAPS' }

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
  test('are named after the claim and the edition, so that an internal one is not sent by mistake', async () => {
    expect((await reportFile(aReport('internal'), writing('json'))).file.suggestedName).toBe(
      'CLM-0412-report-internal.json',
    )
    expect((await reportFile(aReport('partner'), writing('html'))).file.suggestedName).toBe(
      'CLM-0412-report-partner.html',
    )
  })

  test.each(['json', 'html', 'pdf'] as const)(
    'carry the SHA-256 of exactly their bytes as %s',
    async form => {
      const { file, sha256 } = await reportFile(aReport('internal'), writing(form))
      expect(sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'))
    },
  )

  test('hold as JSON what the published schema reads', async () => {
    const { file } = await reportFile(aReport('internal'), writing('json'))
    const read = reportSchema.parse(JSON.parse(new TextDecoder().decode(file.bytes)))
    expect(read.comments.map(comment => comment.text)).toEqual(['For us only'])
  })

  test('carry the check in the HTML where it is wanted, and on paper never', async () => {
    const textOf = async (form: 'html' | 'pdf', recheck: RecheckScript | null) =>
      new TextDecoder().decode((await reportFile(aReport('internal'), writing(form, recheck))).file.bytes)
    expect(await textOf('html', check)).toContain('LOADER')
    expect(await textOf('html', null)).not.toContain('<script')
    expect(await textOf('pdf', check)).not.toContain('<script')
  })

  test.each(['json', 'html'] as const)('for the partner hold no internal comment as %s', async form => {
    const { file } = await reportFile(aReport('partner'), writing(form))
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
