// @vitest-environment jsdom
/** The messages at the lower edge: how long they stay, whatever else is said meanwhile. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Announcer, createAnnouncer } from '../../../renderer/app/announcer.ts'
import { Notices } from '../../../renderer/app/notices.tsx'
import { startTexts } from '../../../renderer/ui/text.ts'

const timeIsUp = 'Time ran out: 1 claim rejected: its partner did not answer in time (B-M)'

beforeAll(async () => {
  await startTexts('en')
})

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a message', () => {
  test('leaves by itself, also while other things are said', () => {
    const announcer = showNotices()
    say(announcer, timeIsUp)
    for (let second = 0; second < 8; second++) {
      say(announcer, `Verdict ${second} recorded`, 'polite')
      pass(1000)
    }
    expect(shown()).toEqual([])
  })

  test('stays while the pointer rests on it', () => {
    const announcer = showNotices()
    say(announcer, timeIsUp)
    const card = cardOf(timeIsUp)
    fireEvent.pointerEnter(card)
    pass(60_000)
    expect(shown()).toEqual([timeIsUp])
    fireEvent.pointerLeave(card)
    pass(8000)
    expect(shown()).toEqual([])
  })

  test('that is long stays long enough to be read', () => {
    const announcer = showNotices()
    const long = `${timeIsUp} · ${timeIsUp} · ${timeIsUp}`
    say(announcer, long)
    pass(8000)
    expect(shown()).toEqual([long])
    pass(10_000)
    expect(shown()).toEqual([])
  })

  test('that warns stays until it is closed', () => {
    const announcer = showNotices()
    say(announcer, 'Not saved', 'warning')
    pass(60_000)
    expect(shown()).toEqual(['Not saved'])
    fireEvent.click(screen.getByRole('button', { name: 'Close message' }))
    expect(shown()).toEqual([])
  })
})

function showNotices(): Announcer {
  const announcer = createAnnouncer()
  render(
    <FluentProvider theme={webLightTheme}>
      <Notices announcer={announcer} />
    </FluentProvider>,
  )
  return announcer
}

function say(announcer: Announcer, text: string, kind: 'toast' | 'polite' | 'warning' = 'toast'): void {
  act(() => announcer.announce(text, kind))
}

function pass(ms: number): void {
  act(() => vi.advanceTimersByTime(ms))
}

/** What the eye sees; the live regions hold the newest line, too. */
function shown(): readonly string[] {
  return [...document.querySelectorAll('section[aria-label] > div')].map(card => card.textContent ?? '')
}

function cardOf(text: string): Element {
  const card = [...document.querySelectorAll('section[aria-label] > div')].find(found =>
    found.textContent?.includes(text),
  )
  if (!card) throw new Error(`no message says: ${text}`)
  return card
}
