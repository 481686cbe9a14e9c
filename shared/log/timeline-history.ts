/** Entries of a bundle's own history → timeline entries. A type this app does not know is shown by its name. */
import type { HistoryEntry } from '../claim/history-entry.ts'
import { rejectionReasons, requestReasons } from '../decision/reasons.ts'
import type { ClaimState } from './claim-state.ts'
import {
  anyValue,
  type Described,
  fieldValue,
  listValue,
  statusChange,
  type TimelineEntry,
  type TimelineGroup,
  type TimelineKey,
  type TimelineValue,
  termValue,
  textValue,
} from './timeline-entry.ts'

interface HistoryLine {
  readonly group: TimelineGroup
  readonly params?: (entry: HistoryEntry, state: ClaimState) => Readonly<Record<string, TimelineValue>>
}

const lines: Partial<Readonly<Record<TimelineKey, HistoryLine>>> = {
  'claim-created': { group: 'status' },
  'poe-attached': {
    group: 'document',
    params: (entry, state) => ({ document: textValue(fileNameOf(entry, state)) }),
  },
  'claim-submitted': { group: 'status' },
  'review-started': { group: 'status' },
  'comment-added': { group: 'comment' },
  'information-requested': {
    group: 'decision',
    params: entry => ({ reasons: listValue((entry.reasons ?? []).map(requestValue)) }),
  },
  'claim-edited': { group: 'status' },
  'claim-resubmitted': { group: 'status' },
  'claim-approved': { group: 'decision' },
  'claim-rejected': { group: 'decision', params: entry => ({ reason: rejectionValue(entry.reason ?? '') }) },
  'customer-declined': { group: 'decision' },
  'dispute-opened': { group: 'status' },
  'customer-disassociated': { group: 'status' },
  'sent-to-assessment': { group: 'status' },
}

export function describeHistory(entry: HistoryEntry, before: ClaimState, after: ClaimState): TimelineEntry {
  return {
    ...describe(entry, before, after),
    at: entry.at,
    actor: { role: entry.by.role, name: entry.by.name },
    source: null,
  }
}

function describe(entry: HistoryEntry, before: ClaimState, after: ClaimState): Described {
  const known = Object.hasOwn(lines, entry.type) ? lines[entry.type as TimelineKey] : undefined
  const changes = [...statusChange(before, after), ...editsOf(entry)]
  const text = entry.text ?? entry.justification ?? null
  if (!known)
    return {
      key: 'other',
      params: { type: textValue(entry.type) },
      text,
      changes,
      group: 'other',
      internal: true,
    }
  return {
    key: entry.type as TimelineKey,
    params: known.params?.(entry, after) ?? {},
    text,
    changes,
    group: known.group,
    internal: false,
  }
}

function editsOf(entry: HistoryEntry): Described['changes'] {
  return (entry.changes ?? []).map(change => ({
    field: fieldValue(change.field),
    before: anyValue(change.from),
    after: anyValue(change.to),
    internal: false,
  }))
}

function fileNameOf(entry: HistoryEntry, state: ClaimState): string {
  const document = state.documents.find(candidate => candidate.id === entry.documentId)
  return document?.fileName ?? entry.documentId ?? ''
}

function requestValue(reason: string): TimelineValue {
  const known = requestReasons.find(name => name === reason)
  return known ? termValue(`terms.requestReason.${known}`) : textValue(reason)
}

function rejectionValue(reason: string): TimelineValue {
  const known = rejectionReasons.find(name => name === reason)
  return known ? termValue(`terms.rejectionReason.${known}`) : textValue(reason)
}
