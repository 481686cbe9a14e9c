import { describe, expect, test } from 'vitest'
import type { Quote } from '../../../shared/evidence/locate-quote.ts'
import { locateQuote, quoteOf } from '../../../shared/evidence/locate-quote.ts'

function quote(exact: string, prefix = '', suffix = ''): Quote {
  return { exact, prefix, suffix }
}

function found(page: string, wanted: Quote): readonly string[] {
  return locateQuote(page, wanted)?.ranges.map(range => page.slice(range.from, range.to)) ?? []
}

function rangeOf(page: string, words: string, from = 0) {
  const at = page.indexOf(words, from)
  return { from: at, to: at + words.length }
}

describe('quote of a selection', () => {
  test('folds white space and line ends to one space and drops it at the ends', () => {
    const page = 'We  accept\nthe \t work.'
    expect(quoteOf(page, { from: 2, to: page.length })?.exact).toBe('accept the work.')
  })

  test('keeps at most 64 characters of what stands before and after', () => {
    const page = `${'a'.repeat(100)} signed ${'b'.repeat(100)}`
    const made = quoteOf(page, rangeOf(page, 'signed'))
    expect(made).toEqual({ exact: 'signed', prefix: 'a'.repeat(64), suffix: 'b'.repeat(64) })
  })

  test('composes Hangul and accents that the document spells in parts', () => {
    const page = '계약서 Café'.normalize('NFD')
    expect(quoteOf(page, { from: 0, to: page.length })?.exact).toBe('계약서 Café'.normalize('NFC'))
  })

  test('is nothing when only white space is selected', () => {
    expect(quoteOf('one  \n two', { from: 3, to: 7 })).toBeNull()
  })

  test('does not cut a character in half at the edge of the context', () => {
    const page = `𠮷${'a'.repeat(63)}signed`
    expect(quoteOf(page, rangeOf(page, 'signed'))?.prefix).toBe('a'.repeat(63))
  })
})

describe('locating a quote', () => {
  test('finds composed Hangul in a page that spells it in parts, and covers every part', () => {
    const page = '고객 계약 서명'.normalize('NFD')
    expect(found(page, quote('계약'))).toEqual(['계약'.normalize('NFD')])
  })

  test('finds Hangul in parts in a page that is composed', () => {
    expect(found('고객 계약 서명', quote('계약'.normalize('NFD')))).toEqual(['계약'])
  })

  test('finds words over a line end and over doubled spaces', () => {
    expect(found('the customer\nacknowledges   receipt', quote('customer acknowledges receipt'))).toEqual([
      'customer\nacknowledges   receipt',
    ])
  })

  test('finds a word that the page divides with a hyphen', () => {
    const page = 'The customer acknow-\nledges the work.'
    expect(locateQuote(page, quote('acknowledges'))?.how).toBe('tolerant')
    expect(found(page, quote('acknowledges'))).toEqual(['acknow-\nledges'])
  })

  test('keeps the hyphen of a compound within a line', () => {
    expect(found('a well-known partner', quote('wellknown'))).toEqual([])
  })

  test('finds full-width digits and ligatures under their plain forms', () => {
    expect(found('金额 １２３４ 元', quote('1234'))).toEqual(['１２３４'])
    expect(found('the o\uFB03ce', quote('office'))).toEqual(['o\uFB03ce'])
  })

  test('finds Korean words whatever the page does with the spaces between them', () => {
    expect(found('서비스 제공 확인서', quote('서비스제공 확인서'))).toEqual(['서비스 제공 확인서'])
  })

  test('tells equal quotes apart by what stands before', () => {
    const page = 'Partner signed: yes. Customer signed: yes. Witness signed: yes.'
    const second = quoteOf(page, rangeOf(page, 'signed: yes', page.indexOf('Customer')))
    const located = second && locateQuote(page, second)
    expect(located?.ranges).toEqual([rangeOf(page, 'signed: yes', page.indexOf('Customer'))])
  })

  test('tells equal quotes apart by what stands after', () => {
    const page = 'Date 1 March (start) and Date 1 March (end)'
    const last = quoteOf(page, rangeOf(page, 'Date 1 March', 10))
    expect(last && locateQuote(page, last)?.ranges).toEqual([rangeOf(page, 'Date 1 March', 10)])
  })

  test('returns every place when nothing around them differs', () => {
    expect(locateQuote('yes yes yes', quote('yes'))?.ranges).toHaveLength(3)
  })

  test('prefers an exact place to a tolerant one', () => {
    expect(found('work load and workload', quote('workload'))).toEqual(['workload'])
  })

  test('is null when the words are not on the page', () => {
    expect(locateQuote('Price quote no. 7', quote('acknowledges'))).toBeNull()
  })

  test('does not take the words before a page break for the whole quote', () => {
    const firstPage = 'The customer confirms that the'
    expect(locateQuote(firstPage, quote('confirms that the work was done'))).toBeNull()
    expect(found(firstPage, quote('confirms that the'))).toEqual(['confirms that the'])
  })

  test('finds again what was quoted, wherever the selection began and ended', () => {
    const page = 'We, 계약자,\nconfirm  the Azure mi-\ngration of 한글 data.'
    for (let from = 0; from < page.length; from += 3) {
      for (let to = from + 2; to <= page.length; to += 5) {
        const made = quoteOf(page, { from, to })
        const located = made && locateQuote(page, made)
        if (made) expect(located?.ranges.length, JSON.stringify(made)).toBeGreaterThan(0)
      }
    }
  })
})
