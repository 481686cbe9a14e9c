/*
 * Reads the committed bundles back: archive against manifest, manifest against the format and the reader's own schema,
 * histories against the calendar, the update against what it extends, and each PDF through pdf.js against what it is
 * meant to show. Run by `npm run samples -- --check`.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { bundleManifestSchema } from '../../shared/bundle/manifest.ts'
import { bundles } from './bundles.ts'
import { checkPaper } from './check-paper.ts'
import { expected, expectedAfterUpdate } from './expected.ts'
import { type StrictManifest, strictManifestSchema } from './strict-manifest.ts'

type Claim = StrictManifest['claims'][number]
type Archive = Readonly<Record<string, Uint8Array>>
type Problems = readonly string[]

/** One sentence for everything that is not as meant; nothing when all is well. */
export async function checkSamples(): Promise<Problems> {
  const problems: string[] = []
  const earlier = new Map<string, Claim>()
  for (const { fileName } of bundles) {
    const archive = unzipSync(readFileSync(new URL(fileName, import.meta.url)))
    const json: unknown = JSON.parse(strFromU8(archive['manifest.json'] ?? new Uint8Array()))
    problems.push(...schemaProblems(fileName, json))
    const manifest = json as StrictManifest
    problems.push(...entryProblems(fileName, archive, manifest))
    for (const claim of manifest.claims) {
      const before = earlier.get(claim.id)
      problems.push(
        ...historyProblems(claim, manifest.exportedAt),
        ...(before ? growthProblems(before, claim) : []),
      )
      problems.push(...(await paperProblems(claim, archive)))
      if (!expected[claim.id] && !expectedAfterUpdate[claim.id])
        problems.push(`${claim.id}: nothing is expected of it`)
      earlier.set(claim.id, claim)
    }
  }
  return problems
}

function schemaProblems(fileName: string, json: unknown): Problems {
  return [strictManifestSchema, bundleManifestSchema].flatMap(schema =>
    (schema.safeParse(json).error?.issues ?? []).map(
      issue => `${fileName}: ${issue.path.join('.')}: ${issue.message}`,
    ),
  )
}

function entryProblems(fileName: string, archive: Archive, manifest: StrictManifest): Problems {
  const named = new Set(
    manifest.claims.flatMap(claim => claim.documents.map(({ sha256 }) => `documents/${sha256}`)),
  )
  return Object.entries(archive).flatMap(([name, bytes]) => {
    if (name === 'manifest.json') return []
    if (!named.has(name)) return [`${fileName}: no claim names ${name}`]
    const hash = createHash('sha256').update(bytes).digest('hex')
    return name === `documents/${hash}` ? [] : [`${fileName}: ${name} does not hash to its name`]
  })
}

function historyProblems(claim: Claim, exportedAt: string): Problems {
  const moments = [...claim.history.map(({ at }) => at), exportedAt].map(at => Temporal.Instant.from(at))
  const late = moments.flatMap((moment, index) => {
    const before = moments[index - 1]
    return before && Temporal.Instant.compare(before, moment) > 0
      ? [`${claim.id}: ${moment} stands after ${before}`]
      : []
  })
  const odd = claim.history.flatMap(({ at, by }) => {
    const local = Temporal.Instant.from(at).toZonedDateTimeISO(zoneOf(claim, by.role))
    return local.dayOfWeek > 5 || local.hour < 7 || local.hour > 18
      ? [`${claim.id}: ${local} is outside business hours`]
      : []
  })
  const unknown = claim.history.flatMap(entry =>
    'documentId' in entry && !claim.documents.some(({ id }) => id === entry.documentId)
      ? [`${claim.id}: no document ${entry.documentId}`]
      : [],
  )
  return [...late, ...odd, ...unknown]
}

/** Reviewers sit in Dublin and Seoul; the other side keeps the hours of the customer's country. */
function zoneOf(claim: Claim, role: string): string {
  const asia = ['KR', 'CN', 'JP', 'IN'].includes(claim.customer.country)
  if (role === 'reviewer' || role === 'system') return asia ? 'Asia/Seoul' : 'Europe/Dublin'
  const zones: Readonly<Record<string, string>> = {
    US: 'America/New_York',
    PR: 'America/Puerto_Rico',
    GB: 'Europe/London',
    DE: 'Europe/Berlin',
    KR: 'Asia/Seoul',
    CN: 'Asia/Shanghai',
    JP: 'Asia/Tokyo',
    IN: 'Asia/Kolkata',
  }
  return zones[claim.customer.country] ?? 'UTC'
}

/** A later bundle only adds: what the earlier one told is its beginning. */
function growthProblems(before: Claim, after: Claim): Problems {
  const starts = (longer: readonly unknown[], shorter: readonly unknown[]): boolean =>
    JSON.stringify(longer.slice(0, shorter.length)) === JSON.stringify(shorter)
  return starts(after.history, before.history) && starts(after.documents, before.documents)
    ? []
    : [`${after.id}: the update changes what was told before`]
}

async function paperProblems(claim: Claim, archive: Archive): Promise<Problems> {
  const problems: string[] = []
  for (const document of claim.documents) {
    const name = `${claim.id}/${document.id}`
    const bytes = archive[`documents/${document.sha256}`]
    if (bytes && bytes.length !== document.size) problems.push(`${name}: the manifest gives another size`)
    const wrong = await checkPaper({ name, bytes, customer: claim.customer })
    problems.push(...wrong.map(problem => `${name}: ${problem}`))
  }
  return problems
}
