// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { historyToHtml } from '../../../renderer/features/history/history-html.ts'
import { byDay, toHistoryLines } from '../../../renderer/features/history/history-lines.ts'
import { timelineOf } from '../../../shared/log/timeline.ts'
import { commentAdded, imported, reviewStarted } from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

const events = stamp([
  imported(),
  reviewStarted,
  commentAdded('1', { text: '<img src=x onerror=alert(1)> & more' }),
])
const lines = toHistoryLines(timelineOf(events), {
  translate: key => key,
  formatInstant: at => at,
  formatDay: at => at.slice(0, 10),
})

function print(): Document {
  const html = historyToHtml({
    language: 'ko',
    title: 'History',
    about: ['Contoso'],
    days: byDay(lines),
    changeOf: ({ field, before, after }) => `${field} ${before} ${after}`,
    roleOf: () => 'Role',
    timeOf: line => line.entry.at,
    sourceOf: ({ entry }) => entry.source?.hash ?? 'bundle',
  })
  return new DOMParser().parseFromString(html, 'text/html')
}

test('the printed history holds every entry once, with its moment', () => {
  const times = [...print().querySelectorAll('ol > li > time')].map(time => time.getAttribute('datetime'))
  expect(times).toEqual(lines.map(line => line.entry.at))
})

test('the printed history shows what somebody wrote as text, never as markup', () => {
  const page = print()
  expect(page.querySelector('blockquote')?.textContent).toBe('<img src=x onerror=alert(1)> & more')
  expect(page.querySelector('img, script')).toBeNull()
})

test('the printed history shows each change with both sides', () => {
  const changes = [...print().querySelectorAll('ul > li')].map(change => change.textContent)
  expect(changes).toContain('timeline.fields.status terms.status.submitted terms.status.under-review')
})

test('the printed history names the hash of each own entry', () => {
  expect(print().body.textContent).toContain(events[1]?.hash)
})
