import { describe, expect, test } from 'vitest'
import { readManifest } from '../../../shared/bundle/read-manifest.ts'
import { aClaim, aDocument, submittedHistory } from '../../support/builders.ts'

function manifest(overrides: Record<string, unknown> = {}, claim: Record<string, unknown> = {}) {
  const claims = [{ ...aClaim(), history: submittedHistory, documents: [aDocument()], ...claim }]
  return {
    format: 'poecase',
    version: 1,
    exportedAt: '2021-06-01T08:00:00Z',
    ruleset: '2020',
    claims,
    ...overrides,
  }
}

function read(value: unknown) {
  return readManifest(JSON.stringify(value))
}

describe('a manifest', () => {
  test('that fits is read', () => {
    expect(read(manifest())).toMatchObject({ ok: true, value: { claims: [{ id: 'CLM-0412' }] } })
  })

  test('keeps fields and history types of a later writer', () => {
    const later = {
      type: 'claim-audited',
      at: '2021-06-02T08:00:00Z',
      by: { role: 'system', name: 'Audit' },
      score: 7,
    }
    const result = read(manifest({ region: 'APAC' }, { priority: 'high', history: [later] }))
    expect(result).toMatchObject({
      ok: true,
      value: { region: 'APAC', claims: [{ priority: 'high', history: [later] }] },
    })
  })

  test('that is not JSON is refused', () => {
    expect(readManifest('{"format":')).toEqual({ ok: false, error: { type: 'manifest-not-json' } })
  })

  test('of a later version is refused as such and not called wrong', () => {
    expect(read(manifest({ version: 2, claims: 'moved' }))).toEqual({
      ok: false,
      error: { type: 'manifest-version', params: { version: 2 } },
    })
  })

  test.each([
    ['the format', manifest({ format: 'zip' }), 'format', 'not-allowed'],
    ['the ruleset', manifest({ ruleset: '2019' }), 'ruleset', 'not-allowed'],
    ['the moment of the export', manifest({ exportedAt: 'yesterday' }), 'exportedAt', 'bad-format'],
    ['a claim id', manifest({}, { id: 'no spaces' }), 'claims[0].id', 'bad-format'],
    [
      'the country',
      manifest({}, { customer: { ...aClaim().customer, country: 'Korea' } }),
      'claims[0].customer.country',
      'bad-format',
    ],
    ['the products', manifest({}, { products: [] }), 'claims[0].products', 'too-short'],
    [
      'a document’s hash',
      manifest({}, { documents: [aDocument({ sha256: 'A'.repeat(64) })] }),
      'claims[0].documents[0].sha256',
      'bad-format',
    ],
    ['a missing history', manifest({}, { history: undefined }), 'claims[0].history', 'missing'],
    [
      'a role',
      manifest({}, { history: [{ ...submittedHistory[0], by: { role: 'boss' } }] }),
      'claims[0].history[0].by.role',
      'not-allowed',
    ],
    [
      'a repeated document',
      manifest({}, { documents: [aDocument(), aDocument()] }),
      'claims[0].documents[1].id',
      'repeated',
    ],
    ['everything', [], '$', 'wrong-type'],
  ])('wrong in %s is refused with the field’s path', (_, value, path, problem) => {
    expect(read(value)).toEqual({ ok: false, error: { type: 'manifest-invalid', params: { path, problem } } })
  })
})
