/** Builds `.poecase` files for tests: good ones by default, and bad ones by changing the manifest or the entries. */
import { createHash } from 'node:crypto'
import { type Zippable, zipSync } from 'fflate'

export interface BundleParts {
  readonly claims?: readonly unknown[]
  readonly documents?: readonly Uint8Array[]
  /** Further fields of the manifest, or others instead of the usual ones. */
  readonly manifest?: Record<string, unknown>
  /** Further entries, as they are. */
  readonly entries?: Readonly<Record<string, Uint8Array>>
}

export function caseBundle(parts: BundleParts = {}): Uint8Array {
  const manifest = {
    format: 'poecase',
    version: 1,
    exportedAt: '2021-06-08T08:00:00Z',
    ruleset: '2020',
    claims: parts.claims ?? [manifestClaim('CLM-1')],
    ...parts.manifest,
  }
  const entries: Zippable = { 'manifest.json': text(JSON.stringify(manifest)) }
  for (const bytes of parts.documents ?? []) entries[`documents/${sha256(bytes)}`] = bytes
  return zipSync({ ...entries, ...parts.entries }, { level: 6, mtime: '2021-01-01' })
}

export function manifestClaim(id: string, more: Record<string, unknown> = {}) {
  return {
    id,
    name: 'Contoso rollout',
    solutionArea: 'business-applications',
    activity: 'usage',
    program: 'osu-business-applications',
    purchaseChannel: 'volume-licensing',
    partner: { name: 'Fabrikam', mpnId: '1234567', mpnEnrolled: true },
    customer: {
      name: 'Contoso',
      tenantId: '11111111-2222-3333-4444-555555555555',
      domain: 'contoso.com',
      country: 'KR',
      publicSector: false,
    },
    products: [{ name: 'Dynamics 365 Sales' }],
    history: history('claim-created', 'claim-submitted'),
    documents: [] as unknown[],
    ...more,
  }
}

/** Entries an hour apart, oldest first. */
export function history(...types: readonly string[]) {
  return types.map((type, index) => ({
    type,
    at: `2021-06-01T${String(8 + index).padStart(2, '0')}:00:00Z`,
    by: { role: reviewerTypes.includes(type) ? 'reviewer' : 'partner', name: 'Somebody' },
  }))
}

const reviewerTypes = ['review-started', 'information-requested', 'claim-approved', 'claim-rejected']

export function documentRef(id: string, bytes: Uint8Array, more: Record<string, unknown> = {}) {
  return {
    id,
    fileName: `${id}.pdf`,
    mediaType: 'application/pdf',
    sha256: sha256(bytes),
    size: bytes.length,
    uploadedAt: '2021-06-01T07:00:00Z',
    ...more,
  }
}

export function text(content: string): Uint8Array {
  return new Uint8Array(Buffer.from(content))
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Bytes that do not compress, the same each time. */
export function noise(size: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(size)
  let state = seed
  for (let i = 0; i < size; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}
