/** What a partner types → an entry of the claim's history. Whether it is allowed is the hub's law to say. */
import type { HistoryEntry } from '../../shared/claim/history-entry.ts'
import type { DocumentRef } from '../../shared/evidence/document.ts'
import type { Actor } from '../../shared/log/event.ts'

export interface Typed {
  /** `field=value`, for edit; a value is JSON, or a text as it stands. */
  readonly changes: readonly string[]
  readonly text: string
  readonly document: DocumentRef | null
}

interface Move {
  /** true = a move of the claim, which must name its version. */
  readonly isGuarded: boolean
  readonly role: Actor['role']
  entries(typed: Typed): readonly (Pick<HistoryEntry, 'type'> & Partial<HistoryEntry>)[]
}

export const partnerMoves: Readonly<Record<string, Move>> = {
  attach: { isGuarded: false, role: 'partner', entries: ({ document }) => attached(document) },
  edit: {
    isGuarded: false,
    role: 'partner',
    entries: ({ changes }) => [{ type: 'claim-edited', changes: changes.map(changeOf) }],
  },
  submit: { isGuarded: true, role: 'partner', entries: () => [{ type: 'claim-submitted' }] },
  answer: { isGuarded: true, role: 'partner', entries: () => [{ type: 'claim-resubmitted' }] },
  dispute: {
    isGuarded: true,
    role: 'partner',
    entries: ({ document, text }) => [...attached(document), { type: 'dispute-opened', justification: text }],
  },
  withdraw: {
    isGuarded: true,
    role: 'partner',
    entries: ({ text }) => [{ type: 'claim-rejected', reason: 'partner-request', text }],
  },
  disassociate: {
    isGuarded: true,
    role: 'partner',
    entries: ({ text }) => [{ type: 'customer-disassociated', text }],
  },
  /** The customer's own act, passed on. */
  decline: { isGuarded: true, role: 'customer', entries: () => [{ type: 'customer-declined' }] },
}

function attached(document: DocumentRef | null): readonly { type: string; documentId: string }[] {
  return document ? [{ type: 'poe-attached', documentId: document.id }] : []
}

function changeOf(text: string): { field: string; from: unknown; to: unknown } {
  const [field = '', ...value] = text.split('=')
  // What it was is in the claim; a partner's terminal does not know all of it.
  return { field, from: null, to: valueIn(value.join('=')) }
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
