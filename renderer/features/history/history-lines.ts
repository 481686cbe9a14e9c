/**
 * The history as the screen shows it: timeline entries in words, filtered, counted and grouped by day. Pure, so that
 * order, filters and counts are tested without a screen; what an entry says is shared/i18n/timeline-text.ts's business.
 */
import { changeText, entryText, unappliedText, type Wording } from '../../../shared/i18n/timeline-text.ts'
import type { TimelineOrder } from '../../../shared/log/timeline.ts'
import { type TimelineEntry, type TimelineGroup, timelineGroups } from '../../../shared/log/timeline-entry.ts'

export type Role = TimelineEntry['actor']['role']
const roles: readonly Role[] = ['partner', 'reviewer', 'customer', 'system']

export interface ShownChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface HistoryLine {
  /** Place in the log's order; stays the same however the list is turned or filtered. */
  readonly place: number
  readonly entry: TimelineEntry
  readonly sentence: string
  /** Why it did not count; null where it does. */
  readonly unapplied: string | null
  readonly changes: readonly ShownChange[]
  /** The day in the reader's language and time zone, as its heading shows it. */
  readonly day: string
  /** Folded words that the search runs over. */
  readonly search: string
}

/** An empty set lets everything through. */
export interface HistoryFilter {
  readonly order: TimelineOrder
  readonly roles: ReadonlySet<Role>
  readonly groups: ReadonlySet<TimelineGroup>
  readonly search: string
}

export const everything: HistoryFilter = {
  order: 'newest-first',
  roles: new Set(),
  groups: new Set(),
  search: '',
}

export interface LineWording extends Wording {
  formatDay(at: string): string
}

/** `entries` oldest first, as the log has them. */
export function toHistoryLines(
  entries: readonly TimelineEntry[],
  wording: LineWording,
): readonly HistoryLine[] {
  return entries.map((entry, place) => {
    const sentence = entryText(entry, wording)
    const unapplied = unappliedText(entry, wording)
    const changes = entry.changes
      .map(change => changeText(change, wording))
      .filter(({ before, after }) => before !== after)
    const role = wording.translate(`terms.role.${entry.actor.role}`)
    const words = [
      sentence,
      unapplied ?? '',
      entry.text ?? '',
      entry.actor.name,
      role,
      entry.source?.hash ?? '',
    ]
    const said = changes.flatMap(change => [change.field, change.before, change.after])
    return {
      place,
      entry,
      sentence,
      unapplied,
      changes,
      day: wording.formatDay(entry.at),
      search: foldWords([...words, ...said].join('\n')),
    }
  })
}

export function visibleLines(lines: readonly HistoryLine[], filter: HistoryFilter): readonly HistoryLine[] {
  const shown = lines.filter(
    line => hasRole(line, filter) && hasGroup(line, filter) && hasWords(line, filter),
  )
  return filter.order === 'oldest-first' ? shown : shown.toReversed()
}

export interface Choice<Name> {
  readonly name: Name
  /** Entries that pressing this choice alone would show, with the other filters as they are. */
  readonly count: number
}

/** Only roles that occur in this history, in the programme's order. */
export function roleChoices(lines: readonly HistoryLine[], filter: HistoryFilter): readonly Choice<Role>[] {
  const counted = lines.filter(line => hasGroup(line, filter) && hasWords(line, filter))
  const present = new Set(lines.map(line => line.entry.actor.role))
  return roles
    .filter(role => present.has(role))
    .map(name => ({ name, count: counted.filter(line => line.entry.actor.role === name).length }))
}

export function groupChoices(
  lines: readonly HistoryLine[],
  filter: HistoryFilter,
): readonly Choice<TimelineGroup>[] {
  const counted = lines.filter(line => hasRole(line, filter) && hasWords(line, filter))
  const present = new Set(lines.map(line => line.entry.group))
  return timelineGroups
    .filter(group => present.has(group))
    .map(name => ({ name, count: counted.filter(line => line.entry.group === name).length }))
}

export function isFiltered(filter: HistoryFilter): boolean {
  return filter.roles.size > 0 || filter.groups.size > 0 || foldWords(filter.search) !== ''
}

export interface HistoryDay {
  readonly day: string
  readonly lines: readonly HistoryLine[]
}

/**
 * Neighbours of one day. The log's order is kept: where a clock was wrong, or a bundle tells of earlier days, the same
 * day stands twice rather than an entry in a place where it did not happen.
 */
export function byDay(lines: readonly HistoryLine[]): readonly HistoryDay[] {
  const days: { day: string; lines: HistoryLine[] }[] = []
  for (const line of lines) {
    const last = days.at(-1)
    if (last?.day === line.day) last.lines.push(line)
    else days.push({ day: line.day, lines: [line] })
  }
  return days
}

export function toggled<Name>(chosen: ReadonlySet<Name>, name: Name): ReadonlySet<Name> {
  const next = new Set(chosen)
  if (!next.delete(name)) next.add(name)
  return next
}

/** Compatibility forms and case do not matter to a search; the isolates around names are not typed by anybody. */
function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .toLowerCase()
    .trim()
}

function hasRole(line: HistoryLine, filter: HistoryFilter): boolean {
  return filter.roles.size === 0 || filter.roles.has(line.entry.actor.role)
}

function hasGroup(line: HistoryLine, filter: HistoryFilter): boolean {
  return filter.groups.size === 0 || filter.groups.has(line.entry.group)
}

/** Every word must occur, in any order. */
function hasWords(line: HistoryLine, filter: HistoryFilter): boolean {
  return foldWords(filter.search)
    .split(/\s+/)
    .every(word => line.search.includes(word))
}
