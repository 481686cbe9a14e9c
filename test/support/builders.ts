/** Believable claims, documents, pins and history entries; a test names only what matters to it. */
import type { CommentId, PinId, ThreadId } from '../../shared/base/id.ts'
import { type ClaimFacts, claimFactsSchema } from '../../shared/claim/claim.ts'
import { type HistoryEntry, historyEntrySchema } from '../../shared/claim/history-entry.ts'
import type { RulesetId } from '../../shared/claim/ruleset.ts'
import type { DocumentRef } from '../../shared/evidence/document.ts'
import type { Pin } from '../../shared/evidence/pin.ts'
import type { NewClaimEvent } from '../../shared/log/claim-event.ts'
import type { Actor } from '../../shared/log/event.ts'
import type { FindingReason, Verdict } from '../../shared/review/verdict.ts'
import {
  type CommentTarget,
  type FindingName,
  findingNames,
  type Visibility,
} from '../../shared/thread/comment.ts'

export type EventBody<Type extends NewClaimEvent['type']> = Extract<NewClaimEvent, { type: Type }>['body']

export const mina: Actor = { role: 'reviewer', id: 'mina', name: 'Mina Seo' }
export const tomasz: Actor = { role: 'reviewer', id: 'tomasz', name: 'Tomasz Wolski' }

export const hashA = 'a'.repeat(64)
export const hashB = 'b'.repeat(64)

export function aClaim(overrides: Record<string, unknown> = {}): ClaimFacts {
  return claimFactsSchema.parse({
    id: 'CLM-0412',
    name: 'Contoso Dynamics rollout',
    solutionArea: 'business-applications',
    activity: 'usage',
    program: 'osu-business-applications',
    purchaseChannel: 'volume-licensing',
    partner: { name: 'Fabrikam', mpnId: '1234567', mpnEnrolled: true },
    customer: {
      name: 'Contoso',
      tenantId: '6f9a1f1e-6a44-4f0c-8f7a-0d3b6a3f2b11',
      domain: 'contoso.com',
      country: 'US',
      publicSector: false,
    },
    products: [{ name: 'Dynamics 365 Sales' }, { name: 'Dynamics 365 Customer Service' }],
    ...overrides,
  })
}

export function aDocument(overrides: Partial<DocumentRef> = {}): DocumentRef {
  return {
    id: 'DOC-1',
    fileName: 'SOW.pdf',
    mediaType: 'application/pdf',
    sha256: hashA,
    size: 1000,
    uploadedAt: '2021-05-31T08:00:00Z',
    ...overrides,
  }
}

export function aPin(id: string, overrides: Partial<Pin> = {}): Pin {
  const quote = {
    kind: 'pdf-text' as const,
    page: 3,
    exact: 'Signed for Contoso',
    prefix: '',
    suffix: '',
    rectangles: [],
  }
  return { id: pinId(id), documentId: 'DOC-1', sha256: hashA, anchors: [quote], crop: '', ...overrides }
}

export function pinId(id: string): PinId {
  return `pin_${id}` as PinId
}

export function commentId(id: string): CommentId {
  return `cmt_${id}` as CommentId
}

export function threadId(id: string): ThreadId {
  return `thr_${id}` as ThreadId
}

const roleOfEntry: Readonly<Record<string, string>> = {
  'review-started': 'reviewer',
  'information-requested': 'reviewer',
  'claim-approved': 'reviewer',
  'claim-rejected': 'reviewer',
  'customer-declined': 'customer',
}

/** One entry of a bundle's history by the person whose act it is. */
export function entry(type: string, at: string, rest: Record<string, unknown> = {}): HistoryEntry {
  const role = roleOfEntry[type] ?? 'partner'
  return historyEntrySchema.parse({ type, at, by: { role, name: `A ${role}` }, ...rest })
}

export const submittedHistory = [
  entry('claim-created', '2021-05-30T08:00:00Z'),
  entry('poe-attached', '2021-05-31T08:00:00Z', { documentId: 'DOC-1' }),
  entry('claim-submitted', '2021-06-01T08:00:00Z'),
]

export function imported(overrides: Partial<EventBody<'ClaimImported'>> = {}): NewClaimEvent {
  const body = {
    facts: aClaim(),
    ruleset: '2020' as RulesetId,
    history: submittedHistory,
    documents: [aDocument()],
    bundle: { exportedAt: '2021-06-02T08:00:00Z', fileName: 'june.poecase' },
    ...overrides,
  }
  return { type: 'ClaimImported', v: 1, guarded: false, body }
}

/** A claim whose history has brought it to the given place. */
export function importedAfter(ruleset: RulesetId, ...types: readonly string[]): NewClaimEvent {
  const later = types.map((type, day) => entry(type, `2021-06-${String(day + 2).padStart(2, '0')}T08:00:00Z`))
  return imported({ ruleset, history: [...submittedHistory, ...later] })
}

/** A newer bundle of the same claim. */
export function merged(overrides: Partial<EventBody<'BundleMerged'>> = {}): NewClaimEvent {
  const bundle = { exportedAt: '2021-06-12T08:00:00Z', fileName: 'later.poecase' }
  return {
    type: 'BundleMerged',
    v: 1,
    guarded: false,
    body: { history: [], documents: [], differences: [], bundle, ...overrides },
  }
}

export const reviewStarted: NewClaimEvent = { type: 'ReviewStarted', v: 1, guarded: true, body: {} }

export function pinPlaced(id: string, overrides: Partial<Pin> = {}): NewClaimEvent {
  return { type: 'PinPlaced', v: 1, guarded: false, body: { pin: aPin(id, overrides) } }
}

export function verdictRecorded(
  finding: FindingName,
  verdict: Verdict = 'pass',
  overrides: Partial<EventBody<'VerdictRecorded'>> = {},
): NewClaimEvent {
  const reason: FindingReason | null = null
  const base = { finding, verdict, reason, pins: [], note: 'Read the whole file', unsupportedProducts: [] }
  const body = { ...base, checklist: 1, documents: [hashA], replaces: null, ...overrides }
  return { type: 'VerdictRecorded', v: 1, guarded: false, body }
}

export function allPassed(): readonly NewClaimEvent[] {
  return findingNames.map(name => verdictRecorded(name))
}

export function commentAdded(id: string, overrides: Partial<EventBody<'CommentAdded'>> = {}): NewClaimEvent {
  const target: CommentTarget = { kind: 'claim' }
  const visibility: Visibility = 'partner'
  const base = {
    comment: commentId(id),
    thread: threadId('1'),
    replyTo: null,
    target,
    visibility,
    text: `Comment ${id}`,
  }
  return { type: 'CommentAdded', v: 1, guarded: false, body: { ...base, ...overrides } }
}

export function decided(overrides: Partial<EventBody<'ClaimDecided'>> = {}): NewClaimEvent {
  const body = {
    outcome: { name: 'approve' as const },
    message: '',
    recommended: 'approve' as const,
    overrideReason: null,
    basis: { verdicts: [], documents: [hashA] },
    ...overrides,
  }
  return { type: 'ClaimDecided', v: 1, guarded: true, body }
}
