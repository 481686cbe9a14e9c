import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { messages } from '../../../shared/i18n/messages.en.ts'
import { caseBundle, documentRef, manifestClaim, noise, sha256, text } from '../../support/case-bundle.ts'
import { type Desk, openDesk } from '../../support/desk.ts'

interface Case {
  readonly bundle: Uint8Array
  readonly limits?: Parameters<typeof openDesk>[0]
  readonly type: string
  readonly params?: Readonly<Record<string, string | number>>
}

const MiB = 1024 * 1024
const paper = noise(3000)
const seventeenPapers = Array.from({ length: 17 }, (_, index) => noise(100, index + 10))
const withPaper = {
  claims: [manifestClaim('CLM-1', { documents: [documentRef('DOC-1', paper)] })],
  documents: [paper],
}
const good = caseBundle(withPaper)
const hashName = `documents/${sha256(paper)}`

const cases: Readonly<Record<string, Case>> = {
  'a file that is no ZIP': {
    bundle: text('%PDF-1.7 not an archive at all'),
    type: 'bundle-not-zip',
    params: { file: 'week.poecase' },
  },
  'an empty file': { bundle: new Uint8Array(0), type: 'bundle-not-zip' },
  'a ZIP cut in the middle': {
    bundle: good.slice(0, good.length / 2),
    type: 'bundle-truncated',
    params: { file: 'week.poecase' },
  },
  'a ZIP that lacks its last byte': { bundle: good.slice(0, -1), type: 'bundle-truncated' },
  'an archive without a manifest': { bundle: zipSync({ [hashName]: paper }), type: 'manifest-missing' },
  'a manifest that is not JSON': {
    bundle: zipSync({ 'manifest.json': text('{"format":') }),
    type: 'manifest-not-json',
  },
  'a manifest that is not UTF-8': {
    bundle: zipSync({ 'manifest.json': new Uint8Array([0x22, 0xff, 0x22]) }),
    type: 'manifest-not-json',
  },
  'a wrong field, by its path': {
    bundle: caseBundle({
      claims: [manifestClaim('CLM-1'), manifestClaim('CLM-2', { purchaseChannel: 'barter' })],
    }),
    type: 'manifest-invalid',
    params: { path: 'claims[1].purchaseChannel', problem: 'not-allowed' },
  },
  'a missing field, by its path': {
    bundle: caseBundle({
      claims: [manifestClaim('CLM-1', { partner: { name: 'Fabrikam', mpnEnrolled: true } })],
    }),
    type: 'manifest-invalid',
    params: { path: 'claims[0].partner.mpnId', problem: 'missing' },
  },
  'another format': {
    bundle: caseBundle({ manifest: { format: 'zip' } }),
    type: 'manifest-invalid',
    params: { path: 'format', problem: 'not-allowed' },
  },
  'a claim id used twice': {
    bundle: caseBundle({ claims: [manifestClaim('CLM-1'), manifestClaim('CLM-1')] }),
    type: 'manifest-invalid',
    params: { path: 'claims[1].id', problem: 'repeated' },
  },
  'a document id used twice in a claim': {
    bundle: caseBundle({
      claims: [
        manifestClaim('CLM-1', { documents: [documentRef('DOC-1', paper), documentRef('DOC-1', paper)] }),
      ],
    }),
    type: 'manifest-invalid',
    params: { path: 'claims[0].documents[1].id', problem: 'repeated' },
  },
  'a document whose size the manifest gets wrong': {
    bundle: caseBundle({
      claims: [manifestClaim('CLM-1', { documents: [documentRef('DOC-1', paper, { size: 7 })] })],
      documents: [paper],
    }),
    type: 'manifest-invalid',
    params: { path: 'claims[0].documents[0].size', problem: 'wrong-size' },
  },
  'a later version': {
    bundle: caseBundle({ manifest: { version: 2 } }),
    type: 'manifest-version',
    params: { version: 2 },
  },
  'a name with ..': {
    bundle: caseBundle({ entries: { '../evil': text('x') } }),
    type: 'entry-name-unsafe',
    params: { entry: '../evil' },
  },
  'a name with .. further in': {
    bundle: caseBundle({ entries: { 'documents/../../evil': text('x') } }),
    type: 'entry-name-unsafe',
  },
  'an absolute name': {
    bundle: caseBundle({ entries: { '/etc/passwd': text('x') } }),
    type: 'entry-name-unsafe',
  },
  'a name with a backslash': {
    bundle: caseBundle({ entries: { 'documents\\evil': text('x') } }),
    type: 'entry-name-unsafe',
  },
  'a name with a drive letter': {
    bundle: caseBundle({ entries: { 'C:evil': text('x') } }),
    type: 'entry-name-unsafe',
  },
  'a name with a NUL': {
    bundle: caseBundle({ entries: { 'documents/a\0b': text('x') } }),
    type: 'entry-name-unsafe',
  },
  'an entry nobody expects': {
    bundle: caseBundle({ entries: { 'readme.txt': text('x') } }),
    type: 'entry-unexpected',
    params: { entry: 'readme.txt' },
  },
  'an entry that is there twice': {
    bundle: twice(good, hashName),
    type: 'entry-repeated',
    params: { entry: hashName },
  },
  'bytes that do not hash to their name': {
    bundle: caseBundle({ ...withPaper, documents: [], entries: { [hashName]: noise(3000, 2) } }),
    type: 'entry-hash-mismatch',
    params: { entry: hashName },
  },
  'bytes that do not hash to their name though no claim names them': {
    bundle: caseBundle({ entries: { [`documents/${'0'.repeat(64)}`]: text('stray') } }),
    type: 'entry-hash-mismatch',
  },
  'a manifest over the limit': {
    bundle: good,
    limits: { limits: { manifestBytes: 200 } },
    type: 'manifest-too-large',
  },
  'a document over the limit': {
    bundle: good,
    limits: { limits: { documentBytes: 2048 } },
    type: 'entry-too-large',
    params: { entry: hashName, limit: 2048 / (1024 * 1024) },
  },
  'documents that are too much together': {
    bundle: good,
    limits: { limits: { totalBytes: 2999 } },
    type: 'bundle-too-large',
  },
  'more claims than allowed': {
    bundle: caseBundle({ claims: [1, 2, 3].map(n => manifestClaim(`CLM-${n}`)) }),
    limits: { limits: { claims: 2 } },
    type: 'too-many-claims',
    params: { count: 3, limit: 2 },
  },
  'a manifest that declares more than 64 MiB': {
    bundle: withDeclaredSize(good, 'manifest.json', 64 * MiB + 1),
    type: 'manifest-too-large',
    params: { limit: 64 },
  },
  'a document that declares more than 512 MiB': {
    bundle: withDeclaredSize(good, hashName, 512 * MiB + 1),
    type: 'entry-too-large',
    params: { entry: hashName, limit: 512 },
  },
  'a document that has more than it declares and more than allowed': {
    bundle: withDeclaredSize(unnamed(paper), hashName, 1000),
    limits: { limits: { documentBytes: 2048 } },
    type: 'entry-damaged',
    params: { entry: hashName },
  },
  'documents that declare more than 8 GiB together': {
    bundle: seventeenPapers.reduce(
      (bundle, bytes) => withDeclaredSize(bundle, `documents/${sha256(bytes)}`, 500 * MiB),
      caseBundle({ documents: seventeenPapers }),
    ),
    type: 'bundle-too-large',
    params: { limit: 8 },
  },
  '100,001 claims, before any of them is read': {
    bundle: caseBundle({ claims: Array.from({ length: 100_001 }, () => 0) }),
    type: 'too-many-claims',
    params: { count: 100_001, limit: 100_000 },
  },
  'a bomb, by what it really inflates to': {
    bundle: bomb(),
    type: 'entry-ratio',
    params: { entry: hashOfZeros(), limit: 200 },
  },
  'a bomb that declares a small size': {
    bundle: withDeclaredSize(bomb(), hashOfZeros(), 1000),
    type: 'entry-damaged',
    params: { entry: hashOfZeros() },
  },
  'an entry that has less than it declares': {
    bundle: withDeclaredSize(unnamed(paper), hashName, 5000),
    type: 'entry-damaged',
  },
  'an encrypted entry': {
    bundle: withFlag(good, hashName, 1),
    type: 'bundle-encrypted',
    params: { entry: hashName },
  },
  'an entry packed in an unknown way': {
    bundle: withMethod(good, hashName, 12),
    type: 'entry-method',
    params: { entry: hashName },
  },
  'compressed data that was damaged': {
    bundle: withDamage(caseBundle({ entries: { [`documents/${sha256(words())}`]: words() } })),
    type: 'entry-damaged',
  },
}

describe('a case bundle is refused whole', () => {
  for (const [name, { bundle, limits, type, params }] of Object.entries(cases)) {
    test(`for ${name}`, async () => {
      const desk = await openDesk(limits)
      const outcome = await desk.open(bundle)
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { type, ...(params && { params }) } })
      expect(messages.refusals).toHaveProperty([type])
      await expectNothingStored(desk)
    })
  }

  test('after good claims and documents when only the last document is bad', async () => {
    const desk = await openDesk()
    const many = [1, 2, 3, 4, 5].map(n => noise(40_000, n))
    const claims = many.map((bytes, index) =>
      manifestClaim(`CLM-${index}`, { documents: [documentRef('DOC-1', bytes)] }),
    )
    const last = `documents/${sha256(many[4] ?? paper)}`
    const outcome = await desk.open(
      caseBundle({ claims, documents: many, entries: { [last]: noise(40_000, 9) } }),
    )
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusal: { type: 'entry-hash-mismatch', params: { entry: last } },
    })
    await expectNothingStored(desk)
  })

  test('while the log is found broken', async () => {
    const desk = await openDesk()
    desk.setReadOnly(true)
    expect(await desk.open(good)).toMatchObject({ kind: 'refused', refusal: { type: 'log-broken' } })
    await expectNothingStored(desk)
  })
})

async function expectNothingStored({ db, host }: Desk): Promise<void> {
  expect([await db.events.count(), await db.claims.count(), host.stored().length, host.unfinished()]).toEqual(
    [0, 0, 0, 0],
  )
}

function words(): Uint8Array {
  return text('statement of work '.repeat(200))
}

function hashOfZeros(): string {
  return `documents/${sha256(new Uint8Array(8 * 1024 * 1024))}`
}

function bomb(): Uint8Array {
  return caseBundle({ entries: { [hashOfZeros()]: new Uint8Array(8 * 1024 * 1024) } })
}

function unnamed(bytes: Uint8Array): Uint8Array {
  return caseBundle({ documents: [bytes] })
}

/** Changes a field of an entry in both of its headers: the local one and the directory's. */
function patched(
  bundle: Uint8Array,
  name: string,
  change: (view: DataView, at: { local: boolean; offset: number }) => void,
): Uint8Array {
  const copy = Buffer.from(bundle)
  const view = new DataView(copy.buffer, copy.byteOffset, copy.length)
  for (let at = copy.indexOf(name); at >= 0; at = copy.indexOf(name, at + 1)) {
    const local = copy.readUInt32LE(at - 30) === 0x04034b50
    change(view, { local, offset: local ? at - 30 : at - 46 })
  }
  return new Uint8Array(copy)
}

function withDeclaredSize(bundle: Uint8Array, name: string, size: number): Uint8Array {
  return patched(bundle, name, (view, { local, offset }) =>
    view.setUint32(offset + (local ? 22 : 24), size, true),
  )
}

function withFlag(bundle: Uint8Array, name: string, flag: number): Uint8Array {
  return patched(bundle, name, (view, { local, offset }) => {
    const place = offset + (local ? 6 : 8)
    view.setUint16(place, view.getUint16(place, true) | flag, true)
  })
}

function withMethod(bundle: Uint8Array, name: string, method: number): Uint8Array {
  return patched(bundle, name, (view, { local, offset }) =>
    view.setUint16(offset + (local ? 8 : 10), method, true),
  )
}

function withDamage(bundle: Uint8Array): Uint8Array {
  const name = `documents/${sha256(words())}`
  const copy = Buffer.from(bundle)
  copy.fill(0xff, copy.indexOf(name) + name.length, copy.indexOf(name) + name.length + 8)
  return new Uint8Array(copy)
}

/** A second entry gets the name of the first by being renamed in place. */
function twice(_bundle: Uint8Array, name: string): Uint8Array {
  const other = `documents/${'f'.repeat(64)}`
  const both = Buffer.from(caseBundle({ ...withPaper, entries: { [other]: paper } }))
  for (let at = both.indexOf(other); at >= 0; at = both.indexOf(other)) both.write(name, at)
  return new Uint8Array(both)
}
