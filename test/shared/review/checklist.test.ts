import { describe, expect, test } from 'vitest'
import { checklistFor, needsDisclosure } from '../../../shared/review/checklist.ts'
import { isReasonOf, isTraceable, needsReason, reasonsOf } from '../../../shared/review/verdict.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import { aClaim } from '../../support/builders.ts'

function ruleOf(name: string, overrides: Record<string, unknown> = {}) {
  return checklistFor(aClaim(overrides)).find(rule => rule.name === name)
}

describe('the checklist', () => {
  test('asks the five findings in the order of the request reasons, each with its source', () => {
    const rules = checklistFor(aClaim())
    expect(rules.map(({ name }) => name)).toEqual(findingNames)
    expect(rules.every(({ source }) => source.startsWith('S3, B-M'))).toBe(true)
  })

  test.each([
    ['microsoft-365', 'usage', 'workloads-named'],
    ['business-applications', 'usage', 'product-names'],
    ['business-applications', 'pre-sales', 'product-names'],
    ['business-applications', 'revenue-association', 'revenue-names'],
  ])('for %s %s asks for %s', (solutionArea, activity, ask) => {
    expect(ruleOf('products', { solutionArea, activity })?.asks).toEqual([ask])
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
