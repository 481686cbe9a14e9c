// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Services, ServicesContext } from '../../../renderer/desk/services.ts'
import { useDraft } from '../../../renderer/desk/use-draft.ts'
import { clock } from '../../support/desk.ts'

const key = 'CLM-1/note-dates'
const kept = new Map<string, { readonly text: string }>()
let answer: () => void

describe('a draft', () => {
  beforeEach(() => kept.clear())

  test('begins with the first words that there are, and keeps them until something is written', async () => {
    const view = draftOf('')
    await storeAnswers()
    expect(view.result.current).toMatchObject({ ready: true, text: '', restored: false })
    view.rerender('Looked at page 1.')
    expect(view.result.current.text).toBe('Looked at page 1.')
    view.rerender('')
    expect(view.result.current.text).toBe('Looked at page 1.')
    act(() => view.result.current.write('Signed on page 1.'))
    view.rerender('Looked at pages 1–2.')
    expect(view.result.current.text).toBe('Signed on page 1.')
  })

  test('that an earlier visit left stays what it was', async () => {
    kept.set(key, { text: 'Unsigned.' })
    const view = draftOf('Looked at page 1.')
    await storeAnswers()
    expect(view.result.current).toMatchObject({ text: 'Unsigned.', restored: true, kept: true })
  })

  test('written before the store answered is not replaced by the answer', async () => {
    kept.set(key, { text: 'Unsigned.' })
    const view = draftOf('Looked at page 1.')
    act(() => view.result.current.write('Signed on page 1.'))
    await storeAnswers()
    expect(view.result.current.text).toBe('Signed on page 1.')
  })

  test('discarded is empty, not its first words again', async () => {
    const view = draftOf('Looked at page 1.')
    await storeAnswers()
    await act(() => view.result.current.discard())
    expect(view.result.current.text).toBe('')
  })
})

function draftOf(first: string) {
  const asked = new Promise<void>(resolve => {
    answer = resolve
  })
  const drafts = {
    // What the store had when it was asked, answered later.
    read: () => {
      const found = kept.get(key) ?? null
      return asked.then(() => found)
    },
    keep: async (draft: { key: string; text: string }) => void kept.set(draft.key, draft),
    discard: async () => void kept.delete(key),
  }
  const services = { drafts, clock } as unknown as Services
  const place = { claim: 'CLM-1', key, visibility: 'internal' } as const
  return renderHook((initial: string) => useDraft(place, initial), {
    initialProps: first,
    wrapper: ({ children }) => <ServicesContext value={services}>{children}</ServicesContext>,
  })
}

async function storeAnswers(): Promise<void> {
  await act(async () => answer())
}
