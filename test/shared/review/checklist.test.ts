import { describe, expect, test } from 'vitest'
import { checklistFor, needsDisclosure } from '../../../shared/review/checklist.ts'
import { sourceOfAsk, sourceOfNote } from '../../../shared/review/checklist-sources.ts'
import { isReasonOf, isTraceable, needsReason, reasonsOf } from '../../../shared/review/verdict.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import { aClaim } from '../../support/builders.ts'
import { messagesOf } from '../../support/texts.ts'

function ruleOf(name: string, overrides: Record<string, unknown> = {}) {
  return checklistFor(aClaim(overrides)).find(rule => rule.name === name)
}

function everyRule() {
  const customer = { ...aClaim().customer, publicSector: true }
  return [
    aClaim({ customer }),
    aClaim({ customer: { ...customer, country: 'IN' } }),
    aClaim({ solutionArea: 'microsoft-365' }),
    aClaim({ solutionArea: 'microsoft-365', customer }),
    aClaim({ activity: 'revenue-association' }),
  ].flatMap(checklistFor)
}

describe('the checklist', () => {
  test('asks the five findings in the order of the request reasons, each with its source', () => {
    const rules = checklistFor(aClaim())
    expect(rules.map(({ name }) => name)).toEqual(findingNames)
    expect(rules.every(({ source }) => source.startsWith('S3, B-M'))).toBe(true)
  })

  test.each([
    // §3 “Product matching per activity”: MW&S by workload, BizApps by product and subscription, revenue by names.
    ['microsoft-365', 'usage', ['workloads-named', 'workloads-per-line']],
    ['business-applications', 'usage', ['product-names', 'subscriptions-match']],
    ['business-applications', 'pre-sales', ['product-names', 'subscriptions-match']],
    ['business-applications', 'revenue-association', ['revenue-seller', 'revenue-customer', 'revenue-isv']],
  ])('for %s %s asks for %s', (solutionArea, activity, asks) => {
    expect(ruleOf('products', { solutionArea, activity })?.asks).toEqual(asks)
  })

  test.each([
    ['poe', 'S3', 'Missing All PoE'],
    ['acknowledgment', 'TPL 2', 'customer acknowledgment, dated within 12 months'],
    ['dates', 'TPL', 'missing or old in relation to the claim'],
    ['solution', 'TPL 3', 'description of work'],
    ['products', 'TPL 4', 'a product or workload being claimed for'],
  ])('takes %s from %s (%s)', (name, source) => {
    expect(ruleOf(name)?.source).toContain(source)
  })

  test('does not fail work still to come, other papers than the template, or a part of the products', () => {
    expect(checklistFor(aClaim()).map(({ name, notes }) => [name, ...notes])).toEqual([
      ['poe', 'template-not-required'],
      ['acknowledgment'],
      ['dates'],
      ['solution', 'forward-looking'],
      ['products', 'partial-products'],
    ])
  })

  test('has a source and a sentence for every question and note, and asks each of them somewhere', () => {
    const { asks, notes } = messagesOf.en.checklist
    expect(Object.keys(asks).toSorted()).toEqual(Object.keys(sourceOfAsk).toSorted())
    expect(Object.keys(notes).toSorted()).toEqual([...Object.keys(sourceOfNote), 'label'].toSorted())
    expect([...new Set(everyRule().flatMap(rule => rule.asks))].toSorted()).toEqual(
      Object.keys(sourceOfAsk).toSorted(),
    )
    expect([...new Set(everyRule().flatMap(rule => rule.notes))].toSorted()).toEqual(
      Object.keys(sourceOfNote).toSorted(),
    )
  })

  test('lets only products be not applicable, and not for usage, whose template part 4 is required', () => {
    const optional = (activity: string) =>
      checklistFor(aClaim({ activity })).flatMap(rule => (rule.mayBeNotApplicable ? [rule.name] : []))
    expect([optional('usage'), optional('pre-sales'), optional('revenue-association')]).toEqual([
      [],
      ['products'],
      ['products'],
    ])
  })

  test.each([
    ['US', true, true],
    ['PR', true, true],
    ['US', false, false],
    ['KR', true, false],
  ])('in %s with public sector %s needs the disclosure: %s', (country, publicSector, needed) => {
    const customer = { ...aClaim().customer, country, publicSector }
    expect(needsDisclosure(aClaim({ customer }))).toBe(needed)
    expect(ruleOf('acknowledgment', { customer })?.asks.includes('public-sector-disclosure')).toBe(needed)
  })
})

/** domain.md §3, “Public-sector extra”: a forum answer of Microsoft's [WI4], and what other incentives check [B-X]. */
describe('public sector', () => {
  const sector = (country: string, publicSector: boolean) => ({
    solutionArea: 'microsoft-365',
    customer: { ...aClaim().customer, country, publicSector },
  })

  test.each([
    ['US', false, true],
    ['KR', true, true],
    ['US', true, false],
    ['PR', true, false],
  ])('in %s: %s lets a FastTrack referral mail be an initial PoE: %s [WI4]', (country, isPublic, may) => {
    const rule = ruleOf('poe', sector(country, isPublic))
    expect(rule?.notes.includes('referral-mail')).toBe(may)
    expect(rule?.asks.includes('poe-beyond-referral')).toBe(!may)
  })

  test('says nothing of FastTrack on Business Applications, which it does not refer', () => {
    const { customer } = sector('US', true)
    expect(ruleOf('poe', { customer })?.asks).toEqual(['poe-pertains', 'poe-customer-matches'])
    expect(ruleOf('poe')?.notes).toEqual(['template-not-required'])
  })

  test('in India asks for no disclosure, and says why one may be there [B-X]', () => {
    const rule = ruleOf('acknowledgment', sector('IN', true))
    expect([rule?.asks, rule?.notes]).toEqual([['customer-signed'], ['disclosure-elsewhere']])
    expect(ruleOf('acknowledgment', sector('IN', false))?.notes).toEqual([])
  })
})

describe('a verdict', () => {
  test('has reasons for each finding, few enough for the number keys and each of one finding only', () => {
    const all = findingNames.flatMap(name => [...reasonsOf[name]])
    expect(new Set(all).size).toBe(all.length)
    expect(findingNames.filter(name => reasonsOf[name].length > 9)).toEqual([])
    expect(findingNames.filter(name => isReasonOf(name, 'no-date'))).toEqual(['dates'])
  })

  test.each([
    ['pass', false, false],
    ['fail', true, false],
    ['unclear', true, true],
    ['not-applicable', false, true],
  ] as const)('%s needs a reason: %s, and stands without evidence: %s', (verdict, reason, traceable) => {
    expect([needsReason(verdict), isTraceable(verdict, { pins: [], note: '' })]).toEqual([reason, traceable])
  })
})
