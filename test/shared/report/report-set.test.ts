/** @vitest-environment jsdom */
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createKeptFile, keepInPlace } from '../../../renderer/features/report/kept-file.ts'
import { createXlsxWriter } from '../../../renderer/features/report/to-xlsx.ts'
import { hashEvent } from '../../../shared/log/chain.ts'
import { claimData, readClaimData } from '../../../shared/report/html-recheck.ts'
import { readReportText } from '../../../shared/report/recheck/read-report-file.ts'
import type { Report } from '../../../shared/report/report.ts'
import { type ReportSetFacts, reportSetFacts, reportSetSchema } from '../../../shared/report/report-set.ts'
import { csvClaim, csvStart } from '../../../shared/report/to-csv.ts'
import { createHtmlWriter } from '../../../shared/report/to-html.ts'
import { createJsonWriter } from '../../../shared/report/to-json.ts'
import { formatInstant, languages, translateIn } from '../../support/texts.ts'
import { contestedClaim, hostileClaim, INTERNAL, reportOf } from './report-cases.ts'

const wording = { translate: translateIn('en'), formatInstant, language: 'en' }
const first = reportOf(contestedClaim, 'internal')
const second: Report = { ...first, claim: { ...first.claim, id: 'CLM-0500' as Report['claim']['id'] } }
const both = [first, second]
const head = first.chain.head
const set = factsOf(both)

function factsOf(reports: readonly Report[], overrides: Partial<ReportSetFacts> = {}): ReportSetFacts {
  const { edition, generatedAt, generatedBy } = first
  const claims = reports.map(({ claim }) => claim.id)
  return {
    kind: 'selection',
    title: '',
    period: null,
    edition,
    generatedAt,
    generatedBy,
    claims,
    ...overrides,
  }
}

function htmlOf(reports: readonly Report[], facts = factsOf(reports)): string {
  const writer = createHtmlWriter(facts, wording, null)
  return writer.start() + reports.map(report => writer.claim(report)).join('') + writer.end(head)
}

function jsonOf(reports: readonly Report[]): string {
  const writer = createJsonWriter(factsOf(reports))
  return writer.start() + reports.map(report => writer.claim(report)).join('') + writer.end(head)
}

function csvOf(reports: readonly Report[], translate = wording.translate): string {
  return csvStart(translate) + reports.map(report => csvClaim(report, translate)).join('')
}

async function xlsxOf(reports: readonly Report[], translate = wording.translate) {
  const written = { set: factsOf(reports), wording: { ...wording, translate } }
  const writer = createXlsxWriter(written, createKeptFile(keepInPlace))
  for (const report of reports) await writer.claim(report)
  // What came over a port belongs to another realm here, and the library asks by `instanceof`.
  const bytes = new Uint8Array((await writer.end(head)).bytes)
  return read(bytes, { cellDates: true, cellFormula: true, cellNF: true })
}

describe('what a set may be made of', () => {
  const claims = [
    { id: 'CLM-1', mpnId: '1' },
    { id: 'CLM-2', mpnId: '2' },
  ]
  const request = {
    kind: 'arbitration' as const,
    title: ' Contoso: Fabrikam or Northwind ',
    period: null,
    claims,
    generatedAt: '2021-06-04T09:00:00Z',
    generatedBy: { id: 'mina', name: 'Mina Seo' },
  }

  test('is anything for the review team, under the title a reviewer gave', () => {
    const made = reportSetFacts({ ...request, edition: 'internal' })
    expect(made).toMatchObject({
      ok: true,
      value: { kind: 'arbitration', title: 'Contoso: Fabrikam or Northwind' },
    })
  })

  test('is one partner’s claims in a partner’s edition, and never two partners’', () => {
    expect(reportSetFacts({ ...request, edition: 'partner' })).toEqual({
      ok: false,
      error: { type: 'report-of-several-partners', params: { count: 2 } },
    })
  })

  test('tells a partner neither a title nor that there was an arbitration', () => {
    const made = reportSetFacts({ ...request, edition: 'partner', claims: claims.slice(0, 1) })
    expect(made).toMatchObject({ ok: true, value: { kind: 'selection', title: '', claims: ['CLM-1'] } })
  })

  test('is at least one claim', () => {
    expect(reportSetFacts({ ...request, edition: 'internal', claims: [] })).toMatchObject({ ok: false })
  })
})

describe('a set as JSON', () => {
  test('fits its published schema and holds the reports unchanged', () => {
    const parsed: unknown = JSON.parse(jsonOf(both))
    expect(reportSetSchema.parse(parsed)).toEqual(parsed)
    expect(parsed).toMatchObject({ reports: both, head, claims: ['CLM-0412', 'CLM-0500'] })
  })

  test('is read like a single report; a list of claims that does not fit is refused', () => {
    expect(readReportText(jsonOf(both))).toMatchObject({ ok: true, value: { head } })
    const other = jsonOf(both).replace('"claims":["CLM-0412","CLM-0500"]', '"claims":["CLM-0412"]')
    expect(readReportText(other)).toMatchObject({ ok: false, error: { params: { path: 'claims' } } })
  })
})

describe('a set as HTML', () => {
  const page = new DOMParser().parseFromString(htmlOf(both), 'text/html')

  test('begins with its contents, each entry leading to its claim', () => {
    const links = [...page.querySelectorAll('nav a')]
    expect(links.map(link => link.getAttribute('href'))).toEqual(['#CLM-0412', '#CLM-0500'])
    for (const link of links)
      expect(page.querySelector(link.getAttribute('href') ?? '')?.tagName).toBe('ARTICLE')
  })

  test('has one main part, one heading of the first level per document, and no id twice', () => {
    expect(page.querySelectorAll('main').length).toBe(1)
    expect([...page.querySelectorAll('h1')].map(node => node.textContent)).toEqual([
      'Report on 2 claims',
      'Review report CLM-0412',
      'Review report CLM-0500',
    ])
    const ids = [...page.querySelectorAll('[id]')].map(node => node.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('shows the log’s head when it was finished', () => {
    expect(page.querySelector('#set-head')?.parentElement?.textContent).toContain(head?.hash)
  })

  test.each(languages)('is named after its kind in %s', language => {
    const translate = translateIn(language)
    const period = { from: '2021-06-01', to: '2021-06-30', timeZone: 'UTC' }
    const facts = { ...set, kind: 'period' as const, period }
    const html = createHtmlWriter(facts, { ...wording, translate }, null).start()
    expect(html).toContain(translate('report.set.period', { from: '2021-06-01', to: '2021-06-30' }))
  })

  test('lets no title out of the style sheet or the page', () => {
    const title = `"}</style><script>alert(1)</script>\\a{content:'`
    const facts = factsOf(both, { title, kind: 'arbitration' })
    const hostile = new DOMParser().parseFromString(htmlOf(both, facts), 'text/html')
    expect(hostile.querySelectorAll('script').length).toBe(0)
    expect(hostile.querySelectorAll('style').length).toBe(1)
    expect(hostile.title).toBe(title)
    expect(hostile.querySelector('h1')?.textContent).toBe(title)
  })
})

describe('the data inside a re-checkable page', () => {
  test('come back as they were, with each shown picture taken from the page', () => {
    const element = new DOMParser()
      .parseFromString(claimData(first).markup, 'text/html')
      .querySelector('script')
    const crops = new Map(
      first.findings
        .flatMap(finding => finding.verdicts)
        .flatMap(({ evidence }) => evidence.map(e => [e.pin, e.crop])),
    )
    const text = element?.textContent ?? ''
    expect(text).not.toContain('base64')
    expect(readClaimData(text, pin => crops.get(pin as never) ?? '')).toEqual(
      JSON.parse(JSON.stringify(first)),
    )
  })

  test('cannot end their element, whatever somebody wrote, and come back intact', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant('</script><!--<script>'), fc.string({ unit: 'binary' })), words => {
        const report = reportOf(hostileClaim(words === '' ? 'x' : words), 'internal')
        const page = new DOMParser().parseFromString(`<p>${claimData(report).markup}</p>`, 'text/html')
        expect(page.querySelectorAll('script').length).toBe(1)
        const back = readClaimData(page.querySelector('script')?.textContent ?? '', () => onePixelOf(report))
        expect(back).toEqual(JSON.parse(JSON.stringify(report)))
      }),
      { numRuns: 10 },
    )
  }, 60_000)
})

describe('a set as tables', () => {
  const rows = parseCsv(csvOf(both))

  test('has in CSV a line for every finding of every claim, read back by another parser', async () => {
    const [heads, ...lines] = rows
    expect(lines.length).toBe(10)
    expect(heads?.slice(0, 2)).toEqual(['Claim ID', 'Claim name'])
    expect(lines.map(line => line[0])).toEqual([...Array(5).fill('CLM-0412'), ...Array(5).fill('CLM-0500')])
    const sheet = read(new TextEncoder().encode(csvOf(both)), { type: 'array', raw: true })
    const other = utils.sheet_to_json(Object.values(sheet.Sheets)[0] ?? {}, {
      header: 1,
      defval: '',
      raw: true,
    })
    expect(other).toEqual(rows)
  })

  test('has in XLSX sheets with real dates, numbers and links that lead to the claim', async () => {
    const book = await xlsxOf(both)
    expect(book.SheetNames).toEqual(['About', 'Claims', 'Verdicts', 'Places', 'Documents'])
    const claims = book.Sheets.Claims ?? {}
    const verdicts = book.Sheets.Verdicts ?? {}
    expect(headOf(claims, 'J1')).toBe('Submitted (UTC)')
    expect([claims.J2.t, utils.format_cell(claims.J2)]).toEqual(['d', '2021-06-01 08:00'])
    expect(claims.A3.l.Target ?? claims.A3.l.location).toMatch(/'?Verdicts'?!A7$/)
    expect(verdicts.A7.l.Target ?? verdicts.A7.l.location).toMatch(/'?Claims'?!A3$/)
    expect([verdicts.A7.v, book.Sheets.Documents?.C2.t]).toEqual(['CLM-0500', 'n'])
  })

  test.each(languages)('has heads and words in %s that another parser reads', async language => {
    const translate = translateIn(language)
    const book = await xlsxOf(both, translate)
    expect(book.Sheets[translate('report.sheet.claims')]?.A1.v).toBe(translate('report.column.claim'))
    expect(parseCsv(csvOf(both, translate))[1]?.[8]).toBe(translate(`terms.status.${first.status}`))
  })

  const formulas = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\0=1',
    '＝1+1',
    '＠A1',
    "'=1",
    '"=1',
    '=HYPERLINK("http://x")',
  ]

  test.each(formulas)('never lets %j begin a cell of CSV, and gives it back', words => {
    const line = parseCsv(csvOf([reportOf(hostileClaim(words), 'internal')]))[1]
    expect(line?.[1]).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
    expect(withoutGuard(line?.[1] ?? '')).toBe(words)
  })

  test.each(formulas)('writes %j into XLSX as a text, not a formula', async words => {
    const book = await xlsxOf([reportOf(hostileClaim(words), 'internal')])
    const cells = Object.values(book.Sheets).flatMap(sheet =>
      Object.entries(sheet).filter(([name]) => !name.startsWith('!')),
    )
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([])
    expect(book.Sheets.Claims?.B2).toMatchObject({ t: 's', v: words })
  })

  test('gives any text back, out of CSV by another parser and out of XLSX', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.constantFrom('a\u202eb', 'x,"y"\n\'z', '가'.repeat(10_000), '<b>&amp;'),
    )
    await fc.assert(
      fc.asyncProperty(words, async text => {
        const report = withMessage(text)
        expect(withoutGuard(parseCsv(csvOf([report]))[1]?.[12] ?? '')).toBe(text)
        expect((await xlsxOf([report])).Sheets.Claims?.M2.v).toBe(text)
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  test('cuts only what XLSX cannot hold, and says so', async () => {
    const long = await xlsxOf([withMessage('가'.repeat(40_000))])
    const text = String(long.Sheets.Claims?.M2.v)
    expect([text.length, text.endsWith('complete in the JSON form)')]).toEqual([32_767, true])
  })
})

describe('a partner’s set', () => {
  const partner = [reportOf(contestedClaim, 'partner')]

  test('holds in no form what the team wrote for itself, nor another partner', async () => {
    const book = await xlsxOf(partner)
    const sheets = Object.values(book.Sheets).map(sheet => utils.sheet_to_csv(sheet))
    for (const text of [
      htmlOf(partner, factsOf(partner, { edition: 'partner' })),
      jsonOf(partner),
      csvOf(partner),
      ...sheets,
    ]) {
      expect(text).not.toContain(INTERNAL)
      expect(text).not.toContain('Northwind')
    }
    expect(csvOf([first])).toContain(INTERNAL)
  })
})

function withMessage(message: string): Report {
  return first.decision ? { ...first, decision: { ...first.decision, message } } : first
}

function onePixelOf(report: Report): string {
  return report.findings[0]?.verdicts[0]?.evidence[0]?.crop ?? ''
}

function headOf(sheet: Record<string, { readonly v?: unknown }>, cell: string): unknown {
  return sheet[cell]?.v
}

/** What the header of to-csv.ts promises. */
function withoutGuard(text: string): string {
  return /^'+[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? text.slice(1) : text
}

/** A second reader of RFC 4180, by the letter. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/gy
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.replace(/^\uFEFF/, '').matchAll(field)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.slice(0, -1)
}

test('the steps of a set’s reports still hash to what their links say', () => {
  for (const { chain } of both)
    expect(chain.events.map(event => hashEvent(event as never))).toEqual(chain.links.map(link => link.hash))
})
