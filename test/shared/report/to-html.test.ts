/** @vitest-environment jsdom */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256Base64 } from '../../../shared/base/sha256-base64.ts'
import type { Report } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { formatInstant, languages, translateIn } from '../../support/texts.ts'
import { contestedClaim, hostileClaim, INTERNAL, reportOf } from './report-cases.ts'

function pageOf(report: Report, language: (typeof languages)[number] = 'en'): Document {
  const html = reportToHtml(report, { translate: translateIn(language), formatInstant, language })
  return new DOMParser().parseFromString(html, 'text/html')
}

const page = pageOf(reportOf(contestedClaim, 'internal'))

function textOf(selector: string, within: ParentNode = page): readonly string[] {
  return [...within.querySelectorAll(selector)].map(node => node.textContent?.trim() ?? '')
}

describe('the HTML report', () => {
  test('needs nothing from outside: no script, link, frame, form, handler or address', () => {
    expect(textOf('script, link, iframe, object, embed, form, a, base, [style]')).toEqual([])
    const attributes = [...page.querySelectorAll('*')].flatMap(node => [...node.attributes])
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'href')).toEqual([])
    const sources = [...page.querySelectorAll('[src]')].map(node => node.getAttribute('src') ?? '')
    expect(sources.filter(source => !source.startsWith('data:image/png;base64,'))).toEqual([])
  })

  test('forbids itself everything but its own style sheet and its pictures', () => {
    const policy =
      page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? ''
    const style = page.querySelector('style')?.textContent ?? ''
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${sha256Base64(style)}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  test('has one heading per part, in order, without a level left out', () => {
    expect(textOf('h1')).toEqual(['Review report CLM-0412'])
    expect(textOf('h2')).toEqual([
      'Decision',
      'The claim',
      'Claimed products',
      'Documents',
      'Findings',
      'Comments',
      'History',
      'What this report shows, and what not',
    ])
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(node => Number(node.tagName.slice(1)))
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  test('names every table and picture, and every table has column heads', () => {
    const tables = [...page.querySelectorAll('table')]
    expect(
      tables.filter(table => !table.caption?.textContent?.trim() || !table.querySelector('th[scope="col"]')),
    ).toEqual([])
    expect([...page.querySelectorAll('img')].map(image => image.alt.replace(/[\u2068\u2069]/g, ''))).toEqual([
      'The pinned place on page 3 of SOW.pdf: “Signed for Contoso”',
    ])
  })

  test('shows with a verdict its reason, who, when, quote, page and the document’s hash', () => {
    const card = textOf('[aria-labelledby$="finding-poe"]')[0] ?? ''
    for (const words of [
      '✕ Fail',
      'Names another customer',
      'Mina Seo',
      '2021-06-03 09:06',
      'Signed for Contoso',
      'page 3',
      'a'.repeat(64),
    ]) {
      expect(card).toContain(words)
    }
  })

  test('says when a pinned place has no picture, and when a finding has no verdict', () => {
    expect(textOf('[aria-labelledby$="finding-acknowledgment"]')[0]).toContain(
      'No picture of this place was kept.',
    )
    expect(textOf('[aria-labelledby$="finding-dates"]')[0]).toContain('No verdict recorded.')
  })

  test('ends with the head of the chain and what it does not prove', () => {
    const chain = textOf('[aria-labelledby$="-chain"]')[0] ?? ''
    expect(chain).toContain(reportOf(contestedClaim, 'internal').chain.head?.hash)
    expect(chain).toContain('The hashes are not signed.')
  })

  test.each(languages)('is written in %s and says so', language => {
    const translated = pageOf(reportOf(contestedClaim, 'internal'), language)
    expect(translated.documentElement.lang).toBe(language)
    expect(textOf('h2', translated)[0]).toBe(translateIn(language)('report.outcome'))
  })
})

describe('the partner’s edition as HTML', () => {
  test('contains no internal word in any text or attribute', () => {
    expect(page.documentElement.outerHTML).toContain(INTERNAL)
    const partner = pageOf(reportOf(contestedClaim, 'partner')).documentElement.outerHTML
    expect(partner).not.toContain(INTERNAL)
    expect(partner).not.toContain('Northwind')
    expect(partner).toContain('Please send the signed page')
  })
})

describe('a hostile name in every place that takes one', () => {
  const structure = outline(pageOf(reportOf(hostileClaim('Contoso'), 'internal')))

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</bdi></style></title><h1>Approved</h1>',
    '<!--',
    '&lt;b&gt;&#60;',
    '{{name}} $t(report.yes)',
  ])('stays text: %s', name => {
    const hostile = pageOf(reportOf(hostileClaim(name), 'internal'))
    expect(outline(hostile)).toEqual(structure)
    expect(hostile.querySelector('.lead')?.textContent).toBe(name)
    expect(hostile.querySelector('[id$="-facts"] ~ dl')?.textContent).toContain(name)
  })

  test('cannot turn the words around it: direction marks become visible', () => {
    const hostile = pageOf(reportOf(hostileClaim('SOW\u202egnp.exe\u2069\u2066'), 'internal'))
    expect(hostile.body.textContent).not.toMatch(/[\u202a-\u202e\u2066\u2067]/)
    expect(hostile.querySelector('.lead bdi')?.textContent).toBe('SOW[U+202E]gnp.exe[U+2069][U+2066]')
  })

  test('never changes the page’s structure, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), name => {
        expect(outline(pageOf(reportOf(hostileClaim(name), 'internal')))).toEqual(structure)
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})

/** Elements and attribute names of a page, without its texts. */
function outline(root: Document): readonly string[] {
  return [...root.querySelectorAll('*')].map(
    node => `${node.tagName}${[...node.attributes].map(({ name }) => ` ${name}`).join('')}`,
  )
}
