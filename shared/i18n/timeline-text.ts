/**
 * Timeline entries → words, for the history page and the report alike. Other people's words (names, file names) are put
 * between Unicode isolates, so that a name in another direction cannot reorder the sentence around it.
 */
import { assertNever } from '../base/assert-never.ts'
import type { TimelineChange, TimelineEntry, TimelineValue } from '../log/timeline-entry.ts'
import type { Translate } from './texts.ts'

export interface Wording {
  readonly translate: Translate
  /** RFC 3339 text → date and time in the reader's language and time zone. */
  formatInstant(at: string): string
}

export function entryText(entry: Pick<TimelineEntry, 'key' | 'params'>, wording: Wording): string {
  const params = Object.entries(entry.params).map(([name, value]) => [name, paramText(value, wording)])
  return wording.translate(`timeline.${entry.key}`, Object.fromEntries(params))
}

/** Both sides of a change as plain words; “none” where there was nothing. */
export function changeText(
  change: TimelineChange,
  wording: Wording,
): { field: string; before: string; after: string } {
  const side = (value: TimelineValue | null) =>
    value ? valueText(value, wording) : wording.translate('timeline.nothing')
  return { field: valueText(change.field, wording), before: side(change.before), after: side(change.after) }
}

/** Why an entry did not count; `null` for one that does. */
export function unappliedText(
  { unapplied }: Pick<TimelineEntry, 'unapplied'>,
  { translate }: Pick<Wording, 'translate'>,
): string | null {
  if (!unapplied) return null
  const { status, reason } = unapplied
  if (status === 'rejected') return translate('timeline.unapplied.refused', { reason })
  return translate(`timeline.unapplied.${conflictReason(reason)}`)
}

export type ConflictReason = 'version' | 'evidence' | 'pins' | 'together' | 'other'

/** The few reasons of a conflict that have words of their own. */
export function conflictReason(reason: string): ConflictReason {
  if (reason === 'version' || reason === 'evidence' || reason === 'together') return reason
  return reason.startsWith('pin-') ? 'pins' : 'other'
}

function valueText(value: TimelineValue, wording: Wording): string {
  switch (value.kind) {
    case 'text':
      return isolated(value.text)
    case 'term':
      return wording.translate(value.term)
    case 'number':
      return String(value.number)
    case 'instant':
      return wording.formatInstant(value.at)
    case 'list':
      return value.items
        .map(item => valueText(item, wording))
        .join(wording.translate('timeline.listSeparator'))
    default:
      return assertNever(value)
  }
}

function paramText(value: TimelineValue, wording: Wording): string | number {
  return value.kind === 'number' ? value.number : valueText(value, wording)
}

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/** Isolates that a text brings along are taken out first, or it could close ours. */
function isolated(text: string): string {
  const own = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
  return `${FIRST_STRONG_ISOLATE}${own}${POP_DIRECTIONAL_ISOLATE}`
}
