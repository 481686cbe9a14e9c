// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { useComparison } from '../../../renderer/app/use-comparison.ts'
import { claimsOf, type Place, placeHref, readPlace, usePlace } from '../../../renderer/desk/places.ts'
import { type Services, ServicesContext } from '../../../renderer/desk/services.ts'

describe('a place', () => {
  test.each<Place>([
    { name: 'queue' },
    { name: 'review', claim: 'CLM-1' },
    { name: 'compare', claims: ['CLM-1', 'CLM-2', 'CLM-3'] },
  ])('%j is its address and back', place => {
    expect(readPlace(placeHref(place))).toEqual(place)
  })

  test.each(['#/compare', '#/compare/CLM-1', '#/compare/CLM-1,CLM-1', '#/compare/,'])(
    '%s is none: a comparison has two claims at least',
    hash => expect(readPlace(hash)).toBeNull(),
  )

  test('stays the same while its address does, however often the page is drawn', () => {
    location.hash = '#/compare/CLM-1,CLM-2'
    const { result, rerender } = renderHook(() => usePlace())
    const first = result.current
    rerender()
    expect(result.current).toBe(first)
    expect(claimsOf(first)).toEqual(['CLM-1', 'CLM-2'])
  })
})

describe('where Compare leads', () => {
  const rival = { id: 'CLM-2', status: 'submitted', decision: null }
  const queue = {
    row: (id: string) => (id === 'CLM-1' ? { id } : null),
    competitors: () => [rival, { ...rival, id: 'CLM-3', status: 'draft' }],
  }
  const services = { queue } as unknown as Services

  test('is to the claim open last and its competitors, drafts left out', () => {
    const { result } = led({ name: 'queue' }, 'CLM-1')
    expect(result.current).toEqual(['CLM-1', 'CLM-2'])
  })

  test('is back to the comparison that was open, while its claims are the ones in hand', () => {
    const view = led({ name: 'compare', claims: ['CLM-7', 'CLM-1'] }, 'CLM-7')
    act(() => view.rerender({ place: { name: 'review', claim: 'CLM-1' }, last: 'CLM-1' }))
    expect(view.result.current).toEqual(['CLM-7', 'CLM-1'])
  })

  test('is nowhere while nobody competes', () => {
    expect(led({ name: 'queue' }, 'CLM-9').result.current).toBeNull()
  })

  function led(place: Place, last: string) {
    return renderHook((at: { place: Place; last: string }) => useComparison(at.place, at.last), {
      initialProps: { place, last },
      wrapper: ({ children }) => <ServicesContext value={services}>{children}</ServicesContext>,
    })
  }
})
