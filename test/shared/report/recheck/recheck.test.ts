import { describe, expect, test } from 'vitest'
import { readReportText } from '../../../../shared/report/recheck/read-report-file.ts'
import { recheck } from '../../../../shared/report/recheck/recheck.ts'
import type { Recheck } from '../../../../shared/report/recheck/recheck-result.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { commentAdded, verdictRecorded } from '../../../support/builders.ts'
import {
  checkedClaim,
  given,
  givenDocument,
  korean,
  koreanQuote,
  reportOfChecked,
  statement,
} from './checked-claim.ts'

const report = reportOfChecked('internal')

function check(changed: Report, files = given, earlier: readonly Report[] = []): Promise<Recheck> {
  return recheck({ reports: [changed], head: changed.chain.head, given: files, earlier })
}

/** The report with another value at a path. */
function withValue(path: string, value: unknown, source = report): Report {
  const copy: unknown = structuredClone(source)
  const names = path.split('.')
  const last = names.pop() ?? ''
  const place = names.reduce((at, name) => (at as Record<string, unknown>)[name], copy)
  Object.assign(place as object, { [last]: value })
  return copy as Report
}

type Chain = Report['chain']

/** The report with its steps and the list of their hashes rearranged alike. */
function withSteps(rearrange: <Item>(list: readonly Item[]) => readonly Item[]): Report {
  const { events, links, head }: Chain = report.chain
  return { ...report, chain: { head, events: rearrange(events), links: rearrange(links) } }
}

function outcomes(found: Recheck): Record<string, string> {
  return Object.fromEntries(found.verdicts.map(({ finding, outcome }) => [finding, outcome]))
}

const everythingConfirmed = {
  poe: 'confirmed',
  acknowledgment: 'confirmed',
  dates: 'confirmed',
  solution: 'confirmed',
  products: 'confirmed',
}

describe('a report that nobody touched', () => {
  test('is confirmed with its originals: documents, quotes in English and Korean, regions, chain, decision', async () => {
    const found = await check(report)
    expect(outcomes(found)).toEqual(everythingConfirmed)
    expect(found.documents.map(({ outcome }) => outcome)).toEqual(['confirmed', 'confirmed'])
    expect(found.decisions).toEqual([{ claim: 'CLM-0412', outcome: 'confirmed', reasons: [] }])
    expect([found.chain.faults, found.anchors, found.differences]).toEqual([[], [], []])
    expect(found.isConfirmed).toBe(true)
    expect(koreanQuote.exact).toMatch(/[가-힣]/)
  })

  test('is confirmed under whatever name the originals are given', async () => {
    const renamed = [givenDocument('a', korean), givenDocument('b', statement)]
    expect((await check(report, renamed)).isConfirmed).toBe(true)
  })

  test('is confirmed against an earlier report of the same claim', async () => {
    const earlier = reportOfChecked('internal', checkedClaim.slice(0, 9))
    expect((await check(report, given, [earlier])).isConfirmed).toBe(true)
  })
})

describe('originals that were changed or left out', () => {
  test('any changed byte is another document: each verdict that stands on it is named as changed', async () => {
    for (const at of [0, 9, statement.length >> 1, statement.length - 1]) {
      const bytes = statement.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 1
      const found = await check(report, [
        givenDocument('statement.pdf', bytes),
        givenDocument('계약서.pdf', korean),
      ])
      expect(outcomes(found)).toEqual({ ...everythingConfirmed, acknowledgment: 'changed' })
      expect(found.documents.map(({ outcome }) => outcome)).toEqual(['changed', 'confirmed'])
      expect(found.isConfirmed).toBe(false)
    }
  })

  test('a document that is not given leaves its verdicts not found', async () => {
    const found = await check(report, given.slice(0, 1))
    expect(outcomes(found)).toEqual({ ...everythingConfirmed, products: 'not-found' })
    expect(found.verdicts.at(-1)?.reasons).toEqual(['document-missing'])
    expect(found.isConfirmed).toBe(false)
  })

  test('a file that is no PDF is said to be unreadable', async () => {
    const broken = given.map(file => ({ ...file, open: async () => null }))
    expect((await check(report, broken)).verdicts[1]?.reasons).toContain('document-unreadable')
  })
})

describe('verdicts that were changed', () => {
  const verdict = 'findings.1.verdicts.0'
  const changes: readonly (readonly [string, string, unknown, string])[] = [
    ['the verdict', 'verdict', 'fail', 'changed'],
    ['who gave it', 'by.name', 'Somebody Else', 'changed'],
    ['when', 'at', '2021-06-03T10:00:00Z', 'changed'],
    ['the note', 'note', 'x', 'changed'],
    ['the quote shown', 'evidence.0.quote', 'Customer signed: 13 March 2024', 'changed'],
    ['the page', 'evidence.0.page', 2, 'changed'],
    ['the picture', 'evidence.0.crop', '', 'changed'],
    ['the document’s hash', 'evidence.0.sha256', 'f'.repeat(64), 'changed'],
    ['the event it names', 'event', 'evt_99', 'not-found'],
  ]

  test.each(changes)('%s is named', async (_what, path, value, outcome) => {
    const found = await check(withValue(`${verdict}.${path}`, value))
    expect(outcomes(found)).toEqual({ ...everythingConfirmed, acknowledgment: outcome })
    expect(found.isConfirmed).toBe(false)
  })

  test('a verdict that was taken out or slipped in is named', async () => {
    const less = await check(withValue('findings.0.verdicts', []))
    expect(less.differences).toEqual(['CLM-0412: findings.0.verdicts.0'])
    const [own] = report.findings[0]?.verdicts ?? []
    const more = await check(withValue('findings.0.verdicts', [own, { ...own, event: 'evt_77' }]))
    expect(more.verdicts[1]?.outcome).toBe('not-found')
  })

  test('in the partner’s edition a quote that never stood there is not found', async () => {
    const forged = 'Customer signed: 13 March 2024'
    const shown = withValue(`${verdict}.evidence.0.quote`, forged, reportOfChecked('partner'))
    const found = await check(withValue(`${verdict}.evidence.0.anchors.0.exact`, forged, shown))
    expect(found.verdicts[1]).toMatchObject({ outcome: 'not-found', reasons: ['quote-missing'] })
  })
})

describe('steps that were changed', () => {
  test('any changed letter of any step is named with its number', async () => {
    for (const [place, event] of report.chain.events.entries()) {
      const found = await check(withValue(`chain.events.${place}.at`, '2020-01-01T00:00:00Z'))
      expect(found.chain.faults).toContainEqual({
        claim: 'CLM-0412',
        device: 'dev_1',
        seq: event.seq,
        fault: 'changed',
      })
      expect(found.isConfirmed).toBe(false)
    }
  })

  test('a body with a hash computed anew no longer fits what follows', async () => {
    const forged = reportOfChecked(
      'internal',
      checkedClaim.with(5, verdictRecorded('poe', 'pass', { note: 'Forged' })),
    )
    const event = withValue('chain.events.5', forged.chain.events[5])
    const found = await check(withValue('chain.links.5', forged.chain.links[5], event))
    expect(found.chain.faults).toContainEqual(expect.objectContaining({ seq: 7, fault: 'not-linked' }))
    expect(found.isConfirmed).toBe(false)
  })

  test('two steps that changed places are named', async () => {
    const swapped = withSteps(list => [...list.slice(0, 3), ...list.slice(3, 5).reverse(), ...list.slice(5)])
    expect((await check(swapped)).chain.faults.map(({ fault }) => fault)).toContain('out-of-order')
  })

  test('a step from elsewhere, and one that is there twice, are named', async () => {
    expect((await check(withValue('chain.events.4.claim', 'CLM-9'))).isConfirmed).toBe(false)
    const twice = withSteps(list => [...list.slice(0, 5), ...list.slice(4)])
    expect((await check(twice)).chain.faults.map(({ fault }) => fault)).toContain('twice')
  })

  test('a step cut out of the middle leaves a gap that is counted, and a report that no longer fits', async () => {
    const found = await check(withSteps(list => list.toSpliced(11, 1)))
    expect(found.chain.elsewhere).toBe(1)
    expect(found.differences.length).toBeGreaterThan(0)
  })

  test('the decision, its message and its reasons cannot say something else than was recorded', async () => {
    const found = await check(withValue('decision.message', 'Rejected.'))
    expect(found.decisions[0]).toMatchObject({ outcome: 'changed', reasons: ['not-as-recorded'] })
  })

  test('the head must be the end of what the report holds, or later', async () => {
    const earlier = await check(withValue('chain.head.seq', 3))
    expect(earlier.chain.faults.map(({ fault }) => fault)).toContain('beyond-head')
    const other = await check(withValue('chain.head.hash', 'e'.repeat(64)))
    expect(other.chain.faults.map(({ fault }) => fault)).toEqual(['head-differs'])
  })
})

describe('a cut tail', () => {
  const cut = reportOfChecked('internal', checkedClaim.slice(0, -1))

  test('cannot be seen in the report alone, and is found against the head of an earlier one', async () => {
    expect((await check(cut)).isConfirmed).toBe(true)
    const found = await check(cut, given, [report])
    expect(found.anchors.map(({ fault }) => fault)).toEqual(['step-missing', 'head-cut'])
    expect(found.isConfirmed).toBe(false)
  })

  test('grown again with other steps is found, too', async () => {
    const other = reportOfChecked('internal', [
      ...checkedClaim.slice(0, -1),
      commentAdded('7', { text: 'Another end' }),
      commentAdded('8', { text: 'And on' }),
    ])
    const found = await check(other, given, [report])
    expect(found.anchors.map(({ fault }) => fault)).toEqual(['step-changed'])
  })

  test('is found against a partner’s edition as well', async () => {
    const found = await check(cut, given, [reportOfChecked('partner')])
    expect(found.anchors.map(({ fault }) => fault)).toEqual(['step-missing', 'head-cut'])
  })
})

describe('the partner’s edition', () => {
  test('has its places confirmed and says what it holds nothing to check against', async () => {
    const found = await check(reportOfChecked('partner'))
    expect(outcomes(found)).toEqual({
      poe: 'uncheckable',
      acknowledgment: 'confirmed',
      dates: 'uncheckable',
      solution: 'uncheckable',
      products: 'confirmed',
    })
    expect([found.chain.computed, found.chain.hashOnly]).toEqual([0, checkedClaim.length])
    expect(found.isConfirmed).toBe(false)
  })
})

describe('the file as a whole', () => {
  const text = JSON.stringify(report)

  test('with any of its characters changed is not confirmed, or says the same', async () => {
    // A step of 193 reaches every part of the file; each change is one that keeps the JSON readable or not, as it comes.
    for (let at = 1; at < text.length - 1; at += 193) {
      const other = text[at] === 'x' ? 'y' : 'x'
      const read = readReportText(text.slice(0, at) + other + text.slice(at + 1))
      if (!read.ok) continue
      const found = await recheck({ ...read.value, given })
      if (found.isConfirmed) expect(freeOf(read.value.reports[0])).toEqual(freeOf(report))
    }
  }, 60_000)

  test('that is no JSON, or does not fit the published format, is refused with the place', () => {
    expect(readReportText(text.slice(1))).toEqual({ ok: false, error: { type: 'report-not-json' } })
    expect(readReportText(JSON.stringify({ ...report, findings: 7 }))).toEqual({
      ok: false,
      error: { type: 'report-not-valid', params: { path: 'findings' } },
    })
  })
})

/** Who made the report and when is written by whoever makes it; nothing in the log bears it out. */
function freeOf(report: Report | undefined): unknown {
  if (!report) return null
  const { generatedAt, generatedBy, ...rest } = report
  return rest
}
