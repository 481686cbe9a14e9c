/**
 * Text of `manifest.json` → a checked manifest, or the refusal that names the first wrong field and what is wrong with
 * it. Beyond the schema it holds the manifest to what a schema cannot say: ids that must not repeat. Pure; called by the
 * bundle reader in its worker.
 */
import type { z } from 'zod'
import { ok, type Refusal, type Result, refuse } from '../base/result.ts'
import { type BundleManifest, bundleLimits, bundleManifestSchema, type ManifestClaim } from './manifest.ts'

/** What is wrong with a field; each has its words under `imports.problems`. */
export type ManifestProblem =
  | 'missing'
  | 'wrong-type'
  | 'not-allowed'
  | 'bad-format'
  | 'too-long'
  | 'too-short'
  | 'repeated'
  | 'wrong-size'

type Limits = { readonly claims: number }

export function readManifest(text: string, limits: Limits = bundleLimits): Result<BundleManifest> {
  const json = parseJson(text)
  if (!json.ok) return json
  const early = refusalBeforeSchema(json.value, limits)
  if (early) return { ok: false, error: early }
  const parsed = bundleManifestSchema.safeParse(json.value)
  if (!parsed.success)
    return { ok: false, error: refusalOfIssue(firstIssue(parsed.error.issues), json.value) }
  const repeated = firstRepeated(parsed.data.claims)
  return repeated ? invalid(repeated, 'repeated') : ok(parsed.data)
}

export function invalid(path: string, problem: ManifestProblem): Result<never> {
  return refuse('manifest-invalid', { path, problem })
}

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return refuse('manifest-not-json')
  }
}

/** Told apart first, so that a bundle of a later version is not called wrong, and a huge one is not checked at length. */
function refusalBeforeSchema(json: unknown, limits: Limits): Refusal | null {
  if (typeof json !== 'object' || json === null) return null
  const { format, version, claims } = json as Record<string, unknown>
  if (format === 'poecase' && typeof version === 'number' && version !== 1) {
    return { type: 'manifest-version', params: { version } }
  }
  if (Array.isArray(claims) && claims.length > limits.claims) {
    return { type: 'too-many-claims', params: { count: claims.length, limit: limits.claims } }
  }
  return null
}

type Issue = z.core.$ZodIssue

function firstIssue(issues: readonly Issue[]): Issue {
  const [first] = issues
  if (!first) throw new Error('a failed check names no issue')
  return first
}

function refusalOfIssue(issue: Issue, json: unknown): Refusal {
  const problem = problemOf(issue, valueAt(json, issue.path))
  return { type: 'manifest-invalid', params: { path: pathText(issue.path), problem } }
}

function problemOf(issue: Issue, value: unknown): ManifestProblem {
  if (value === undefined) return 'missing'
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong-type'
    case 'invalid_format':
      return 'bad-format'
    case 'too_big':
      return 'too-long'
    case 'too_small':
      return 'too-short'
    default:
      return 'not-allowed'
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  )
}

/** `claims[3].customer.country`, as a programmer writes it; the whole file is `$`. */
function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '$'
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('')
}

function firstRepeated(claims: readonly ManifestClaim[]): string | null {
  const seen = new Set<string>()
  for (const [index, claim] of claims.entries()) {
    if (seen.has(claim.id)) return `claims[${index}].id`
    seen.add(claim.id)
    const documents = new Set<string>()
    for (const [place, document] of claim.documents.entries()) {
      if (documents.has(document.id)) return `claims[${index}].documents[${place}].id`
      documents.add(document.id)
    }
  }
  return null
}
