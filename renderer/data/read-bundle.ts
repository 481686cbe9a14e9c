/**
 * The reading of one case bundle, in the order that keeps a bad one harmless: names, manifest, then every document
 * hashed, and only then are documents handed out to be stored and claims to be added. Runs in bundle-worker.ts; tests
 * run it directly.
 */
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import { shownName } from '../../shared/bundle/entry-name.ts'
import type { BundleManifest, ManifestClaim } from '../../shared/bundle/manifest.ts'
import { invalid, readManifest } from '../../shared/bundle/read-manifest.ts'
import { createDocumentHash } from './hash-document.ts'
import { type Archive, type ArchiveEntry, type BundleLimits, openArchive } from './open-bundle.ts'
import type { BundleSource } from './read-ahead.ts'

export interface BundleFacts {
  readonly exportedAt: string
  readonly ruleset: BundleManifest['ruleset']
  readonly claims: number
  /** Of all documents in the archive, after inflating. */
  readonly documentBytes: number
}

/** A claim of the bundle, and the names of its documents that the archive lacks. */
export interface ArrivingClaim {
  readonly claim: ManifestClaim
  readonly absent: readonly { readonly sha256: string; readonly fileName: string }[]
}

export interface DocumentSink {
  /** false = the store has it already. */
  begin(sha256: string): Promise<Result<boolean>>
  append(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<null>>
  commit(sha256: string): Promise<Result<null>>
}

export interface Bundle {
  readonly facts: BundleFacts
  /** Inflates and hashes every document; nothing leaves. `progress` is told bytes as they are done. */
  verify(progress: (bytes: number) => void): Promise<Result<null>>
  store(sink: DocumentSink, progress: (bytes: number) => void): Promise<Result<null>>
  claims(from: number, to: number): readonly ArrivingClaim[]
}

/** Bytes of verified documents kept until they are stored; what does not fit is inflated again. */
const KEPT = 64 * 1024 * 1024
/** Bytes handed to the store at once. */
const PIECE = 1024 * 1024
/** Documents whose commit may be under way while the next ones are inflated. */
const COMMITS_UNDER_WAY = 4

export async function readBundle(source: BundleSource, limits: BundleLimits): Promise<Result<Bundle>> {
  const archive = await openArchive(source, limits)
  if (!archive.ok) return archive
  const text = await readText(archive.value.manifest)
  if (!text.ok) return text
  const manifest = readManifest(text.value, limits)
  if (!manifest.ok) return manifest
  const sizes = checkSizes(manifest.value, archive.value)
  return sizes.ok ? ok(bundleOf(manifest.value, archive.value)) : sizes
}

function bundleOf(manifest: BundleManifest, { documents }: Archive): Bundle {
  const named = new Set(manifest.claims.flatMap(claim => claim.documents.map(document => document.sha256)))
  const keeping = createKeeping()
  const wanted = [...documents].filter(([sha256]) => named.has(sha256))
  return {
    facts: {
      exportedAt: manifest.exportedAt,
      ruleset: manifest.ruleset,
      claims: manifest.claims.length,
      documentBytes: [...documents.values()].reduce((sum, entry) => sum + entry.size, 0),
    },
    verify: progress =>
      inTurn(documents, ([sha256, entry]) => verifyDocument(sha256, entry, { keeping, progress })),
    store: (sink, progress) =>
      storeAll(
        wanted.map(([sha256, entry]) => [
          sha256,
          { ...entry, inflate: take => keeping.inflate(entry, take) },
        ]),
        sink,
        progress,
      ),
    claims: (from, to) =>
      manifest.claims.slice(from, to).map(claim => ({
        claim,
        absent: claim.documents
          .filter(({ sha256 }) => !documents.has(sha256))
          .map(({ sha256, fileName }) => ({ sha256, fileName })),
      })),
  }
}

async function readText(entry: ArchiveEntry): Promise<Result<string>> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const read = await entry.inflate(bytes => void pieces.push(bytes))
  if (!read.ok) return read
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await new Blob(pieces).arrayBuffer()))
  } catch {
    return refuse('manifest-not-json')
  }
}

/** The archive's sizes are held to the real ones when inflating; here the manifest's are held to the archive's. */
function checkSizes(manifest: BundleManifest, { documents }: Archive): Result<null> {
  for (const [index, claim] of manifest.claims.entries()) {
    for (const [place, { sha256, size }] of claim.documents.entries()) {
      const entry = documents.get(sha256)
      if (entry && entry.size !== size)
        return invalid(`claims[${index}].documents[${place}].size`, 'wrong-size')
    }
  }
  return ok(null)
}

/** A kept entry hands out its pieces once, without inflating. */
function createKeeping(): Keeping {
  const piecesByName = new Map<string, readonly Bytes[]>()
  let room = KEPT
  return {
    fits: entry => entry.size <= room,
    keep(entry, pieces) {
      room -= entry.size
      piecesByName.set(entry.name, pieces)
    },
    async inflate(entry, take) {
      const pieces = piecesByName.get(entry.name)
      if (!pieces) return entry.inflate(take)
      piecesByName.delete(entry.name)
      for (const piece of pieces) await take(piece)
      return ok(null)
    },
  }
}

type Bytes = Uint8Array<ArrayBuffer>

interface Keeping {
  fits(entry: ArchiveEntry): boolean
  keep(entry: ArchiveEntry, pieces: readonly Bytes[]): void
  inflate(entry: ArchiveEntry, take: (bytes: Bytes) => void | Promise<void>): Promise<Result<null>>
}

interface Verifying {
  readonly keeping: Keeping
  progress(bytes: number): void
}

async function verifyDocument(
  sha256: string,
  entry: ArchiveEntry,
  { keeping, progress }: Verifying,
): Promise<Result<null>> {
  const hash = createDocumentHash(entry.size)
  const kept: Bytes[] | null = keeping.fits(entry) ? [] : null
  const read = await entry.inflate(bytes => {
    hash.update(bytes)
    kept?.push(bytes)
    progress(bytes.length)
  })
  if (!read.ok) return read
  if ((await hash.hex()) !== sha256) return refuse('entry-hash-mismatch', { entry: shownName(entry.name) })
  if (kept) keeping.keep(entry, kept)
  return ok(null)
}

type Named = readonly [sha256: string, entry: ArchiveEntry]

async function storeAll(
  documents: readonly Named[],
  sink: DocumentSink,
  progress: (bytes: number) => void,
): Promise<Result<null>> {
  const underWay = new Set<Promise<Result<null>>>()
  let failed: Result<null> = ok(null)
  const commit = (sha256: string) => {
    const committing = sink.commit(sha256).then(done => {
      underWay.delete(committing)
      if (!done.ok) failed = done
      return done
    })
    underWay.add(committing)
  }
  const stored = await inTurn(documents, async ([sha256, entry]) => {
    if (!failed.ok) return failed
    const isWanted = await sink.begin(sha256)
    if (!isWanted.ok) return isWanted
    if (!isWanted.value) {
      progress(entry.size)
      return ok(null)
    }
    const sent = await sendPieces(entry, { append: bytes => sink.append(sha256, bytes), progress })
    if (!sent.ok) return sent
    if (underWay.size >= COMMITS_UNDER_WAY) await Promise.race(underWay)
    commit(sha256)
    return ok(null)
  })
  await Promise.all(underWay)
  return stored.ok ? failed : stored
}

interface Sending {
  append(bytes: Uint8Array<ArrayBuffer>): Promise<Result<null>>
  progress(bytes: number): void
}

/** One piece is under way while the next one is inflated, never more: that is the back-pressure. */
async function sendPieces(entry: ArchiveEntry, { append, progress }: Sending): Promise<Result<null>> {
  let answer: Promise<Result<null>> = Promise.resolve(ok(null))
  let piece = new Uint8Array(Math.min(PIECE, entry.size))
  let filled = 0
  let refused: Result<null> | null = null

  const send = async () => {
    const before = await answer
    if (!before.ok) refused ??= before
    if (refused || filled === 0) return
    answer = append(piece.subarray(0, filled))
    progress(filled)
    piece = new Uint8Array(PIECE)
    filled = 0
  }

  const read = await entry.inflate(async bytes => {
    for (let at = 0; at < bytes.length && !refused; ) {
      const part = bytes.subarray(at, at + piece.length - filled)
      piece.set(part, filled)
      filled += part.length
      at += part.length
      if (filled === piece.length) await send()
    }
  })
  await send()
  const last = await answer
  return read.ok ? (refused ?? last) : read
}

async function inTurn<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result<null>>,
): Promise<Result<null>> {
  for (const item of items) {
    const done = await work(item)
    if (!done.ok) return done
  }
  return ok(null)
}
