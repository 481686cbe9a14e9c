import { describe, expect, test } from 'vitest'
import {
  type BundleManifest,
  bundleManifestSchema,
  type ManifestClaim,
} from '../../../shared/bundle/manifest.ts'
import { type BundleSource, type ClaimHere, mergeClaim } from '../../../shared/bundle/merge-claim.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { LoggedEvent } from '../../../shared/log/event.ts'
import { foldClaim } from '../../../shared/log/evolve.ts'
import { documentRef, manifestClaim, noise } from '../../support/case-bundle.ts'

const reviewer = { role: 'reviewer' as const, id: 'r-1', name: 'Kim Ha-neul' }
const first: BundleSource = { exportedAt: '2021-06-08T08:00:00Z', fileName: 'a.poecase', ruleset: '2020' }
const newer: BundleSource = { ...first, exportedAt: '2021-06-11T08:00:00Z', fileName: 'b.poecase' }
const older: BundleSource = { ...first, exportedAt: '2021-06-01T08:00:00Z', fileName: 'c.poecase' }

const created = entry('claim-created', '2021-06-01T08:00:00Z')
const submitted = entry('claim-submitted', '2021-06-01T09:00:00Z')
const started = entry('review-started', '2021-06-09T08:00:00Z', 'reviewer')
const asked = entry('information-requested', '2021-06-09T09:00:00Z', 'reviewer', {
  reasons: ['missing-all-poe'],
})
const rejected = entry('claim-rejected', '2021-06-09T09:00:00Z', 'reviewer', { reason: 'insufficient-poe' })
const resubmitted = entry('claim-resubmitted', '2021-06-10T08:00:00Z')

describe('merging a claim of a bundle', () => {
  test('imports a claim that is not here', () => {
    const [event] = mergeClaim(claim(), null, first)
    expect(event).toMatchObject({
      type: 'ClaimImported',
      body: { ruleset: '2020', bundle: { fileName: 'a.poecase' } },
    })
  })

  test('adds nothing when the same bundle comes twice', () => {
    expect(mergeClaim(claim(), here([claim(), first]), first)).toEqual([])
  })

  test('adds nothing when a newer bundle says the same', () => {
    expect(mergeClaim(claim(), here([claim(), first]), newer)).toEqual([])
  })

  test('adds only the new entries and documents of a newer bundle', () => {
    const paper = documentRef('DOC-1', noise(10))
    const arriving = claim({ history: [created, submitted, started], documents: [paper] })
    const [event] = mergeClaim(arriving, here([claim(), first]), newer)
    expect(event).toMatchObject({
      type: 'BundleMerged',
      body: { history: [started], documents: [paper], differences: [] },
    })
  })

  test('keeps two comments that one author wrote in one second, once each', () => {
    const words = (text: string) => entry('comment-added', '2021-06-02T08:00:00Z', 'partner', { text })
    const both = claim({ history: [created, submitted, words('one'), words('two')] })
    const start = here([claim({ history: [created, submitted] }), first])
    expect(mergeClaim(both, start, newer)).toMatchObject([
      { body: { history: [words('one'), words('two')], differences: [] } },
    ])
    expect(mergeClaim(both, here([both, first]), newer)).toEqual([])
  })

  test('lets an older bundle that comes late change nothing', () => {
    const grown = claim({
      history: [created, submitted, started, asked, resubmitted],
      documents: [documentRef('DOC-1', noise(10))],
    })
    expect(mergeClaim(claim(), here([grown, first]), older)).toEqual([])
  })

  test('does not take a late entry of an older bundle that would turn the claim back', () => {
    const lost = entry('claim-rejected', '2021-06-01T10:00:00Z', 'reviewer')
    const grown = claim({ history: [created, submitted, started] })
    expect(mergeClaim(claim({ history: [created, submitted, lost] }), here([grown, first]), older)).toEqual(
      [],
    )
  })

  test('takes a late comment of an older bundle', () => {
    const words = entry('comment-added', '2021-06-01T08:30:00Z', 'partner', { text: 'see page 2' })
    const start = here([claim({ history: [created, submitted, started] }), first])
    expect(mergeClaim(claim({ history: [created, words, submitted] }), start, older)).toMatchObject([
      { body: { history: [words], differences: [] } },
    ])
  })

  test('takes an edit that its history explains without calling it a difference', () => {
    const edit = entry('claim-edited', '2021-06-09T08:00:00Z', 'partner', {
      changes: [{ field: 'mpnId', from: '1234567', to: '7654321' }],
    })
    const arriving = claim({
      history: [created, submitted, edit],
      partner: { name: 'Fabrikam', mpnId: '7654321', mpnEnrolled: true },
    })
    const [event] = mergeClaim(arriving, here([claim(), first]), newer)
    expect(event).toMatchObject({ body: { history: [edit], differences: [] } })
  })

  test('lists facts that changed without an edit, by field, and does not take them', () => {
    const arriving = claim({ name: 'Renamed', products: [{ name: 'Dynamics 365 Finance' }] })
    const start = here([claim(), first])
    const [event] = mergeClaim(arriving, start, newer)
    expect(event).toMatchObject({
      body: {
        history: [],
        differences: [
          { field: 'name', here: 'Contoso rollout', there: 'Renamed' },
          {
            field: 'products',
            here: [{ name: 'Dynamics 365 Sales' }],
            there: [{ name: 'Dynamics 365 Finance' }],
          },
        ],
      },
    })
    expect(start.state.facts.name).toBe('Contoso rollout')
  })

  test('lists a difference once, and clears it when a later bundle agrees again', () => {
    const changed = claim({ name: 'Renamed' })
    const start = here([claim(), first], [changed, newer])
    expect(mergeClaim(changed, start, newer)).toEqual([])
    expect(mergeClaim(claim(), start, { ...newer, exportedAt: '2021-06-12T08:00:00Z' })).toMatchObject([
      { body: { differences: [] } },
    ])
  })

  test('lists a document that has other bytes under the same id', () => {
    const [before, after] = [documentRef('DOC-1', noise(10, 1)), documentRef('DOC-1', noise(10, 2))]
    const merged = mergeClaim(
      claim({ documents: [after] }),
      here([claim({ documents: [before] }), first]),
      newer,
    )
    expect(merged).toMatchObject([
      {
        body: {
          documents: [],
          differences: [{ field: 'documents.DOC-1.sha256', here: before.sha256, there: after.sha256 }],
        },
      },
    ])
  })

  test('lists an entry that was rewritten or taken out, and keeps it', () => {
    const said = (text: string) => entry('comment-added', '2021-06-02T08:00:00Z', 'partner', { text })
    const start = here([claim({ history: [created, submitted, said('yes')] }), first])
    const [rewritten] = mergeClaim(claim({ history: [created, submitted, said('no')] }), start, newer)
    expect(rewritten).toMatchObject({
      body: { history: [], differences: [{ here: said('yes'), there: said('no') }] },
    })
    const [gone] = mergeClaim(claim(), start, newer)
    expect(gone).toMatchObject({ body: { history: [], differences: [{ here: said('yes'), there: null }] } })
  })

  test('lists another ruleset', () => {
    expect(mergeClaim(claim(), here([claim(), first]), { ...newer, ruleset: '2023' })).toMatchObject([
      { body: { differences: [{ field: 'ruleset', here: '2020', there: '2023' }] } },
    ])
  })
})

describe('merging what this desk decided itself', () => {
  const decided = [event('ReviewStarted', {}), event('ClaimDecided', decision('request-information'))]

  test('does not count a request twice when the system of record tells it back', () => {
    const start = hereWith([claim(), first], decided)
    const after = foldedWith(
      start,
      mergeClaim(claim({ history: [created, submitted, started, asked] }), start, newer),
    )
    expect(after.state).toMatchObject({
      status: 'partner-action-required',
      requestsSoFar: 1,
      round: 1,
      version: start.state.version,
    })
    expect(after.state.decision?.decision.outcome.name).toBe('request-information')
    expect(after.state.history).toHaveLength(4)
  })

  test('is not sent back to review by a start that was reported late', () => {
    const start = hereWith([claim(), first], decided)
    const after = foldedWith(
      start,
      mergeClaim(claim({ history: [created, submitted, started] }), start, newer),
    )
    expect(after.state.status).toBe('partner-action-required')
  })

  test('starts a new round when the partner resubmitted after the echo', () => {
    const start = hereWith([claim(), first], decided)
    const after = foldedWith(
      start,
      mergeClaim(claim({ history: [created, submitted, started, asked, resubmitted] }), start, newer),
    )
    expect(after.state).toMatchObject({ status: 'submitted', round: 2, requestsSoFar: 1, decision: null })
  })

  test('shows both when the system of record decided otherwise, and keeps what the reviewer recorded', () => {
    const start = hereWith([claim(), first], decided)
    const arriving = claim({ history: [created, submitted, started, rejected] })
    const merged = mergeClaim(arriving, start, newer)
    expect(merged).toMatchObject([
      {
        body: { differences: [{ field: 'decision', here: 'request-information', there: 'claim-rejected' }] },
      },
    ])
    const after = foldedWith(start, merged)
    expect(after.state.status).toBe('rejected')
    expect(after.state.decision?.decision.outcome.name).toBe('request-information')
    expect(mergeClaim(arriving, after, newer)).toEqual([])
  })
})

function claim(more: Record<string, unknown> = {}): ManifestClaim {
  const manifest: BundleManifest = bundleManifestSchema.parse({
    format: 'poecase',
    version: 1,
    exportedAt: first.exportedAt,
    ruleset: '2020',
    claims: [manifestClaim('CLM-1', { history: [created, submitted], ...more })],
  })
  const [only] = manifest.claims
  if (!only) throw new Error('the claim was just put there')
  return only
}

function entry(type: string, at: string, role = 'partner', more: Record<string, unknown> = {}) {
  return { type, at, by: { role, name: 'Somebody' }, ...more }
}

function decision(name: 'request-information') {
  return {
    outcome: { name, reasons: ['missing-all-poe'] },
    message: 'Please send it.',
    recommended: name,
    overrideReason: null,
    basis: { verdicts: [], documents: [] },
  }
}

let seq = 0
function event(type: string, body: unknown): LoggedEvent {
  seq++
  const blank = {
    device: 'dev_1',
    ws: 'local',
    claim: 'CLM-1',
    v: 1,
    actor: reviewer,
    at: '2021-06-09T07:00:00Z',
    base: null,
    prev: '',
    hash: '',
  }
  return {
    ...blank,
    id: `evt_${seq}`,
    seq,
    type,
    body: JSON.parse(JSON.stringify(body)),
  } as unknown as LoggedEvent
}

type Bundled = readonly [claim: ManifestClaim, source: BundleSource]

function here(start: Bundled, ...bundles: readonly Bundled[]): Logged {
  let logged = hereWith(start, [])
  for (const [arriving, source] of bundles) logged = foldedWith(logged, mergeClaim(arriving, logged, source))
  return logged
}

interface Logged extends ClaimHere {
  readonly events: readonly LoggedEvent[]
}

function hereWith([arriving, source]: Bundled, more: readonly LoggedEvent[]): Logged {
  return folded([...mergeClaim(arriving, null, source).map(asLogged), ...more])
}

function foldedWith(before: Logged, merged: readonly NewClaimEvent[]): Logged {
  return folded([...before.events, ...merged.map(asLogged)])
}

function folded(events: readonly LoggedEvent[]): Logged {
  const state = foldClaim(events)
  if (!state) throw new Error('the events start with no import')
  const exports = events.flatMap(
    ({ body }) => (body as { bundle?: { exportedAt: string } }).bundle?.exportedAt ?? [],
  )
  return { state, events, exports }
}

function asLogged({ type, body }: NewClaimEvent): LoggedEvent {
  return event(type, body)
}
