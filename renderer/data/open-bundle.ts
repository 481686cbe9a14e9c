/**
 * A case bundle as an archive: its entries checked by name, kind and size before one byte is inflated, and each entry
 * inflated under limits that are counted on the way, because declared sizes lie. Knows zip.js; knows no claims.
 */
import { configure, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js'
import { ok, type Refusal, type Result, refuse } from '../../shared/base/result.ts'
import { readEntryName, shownName } from '../../shared/bundle/entry-name.ts'
import type { bundleLimits } from '../../shared/bundle/manifest.ts'
import { type BundleSource, ReadAhead } from './read-ahead.ts'
import { Refused, refusable } from './refused.ts'

export type BundleLimits = { readonly [Name in keyof typeof bundleLimits]: number }

export interface ArchiveEntry {
  readonly name: string
  /** Bytes after inflating, as declared; `inflate` refuses an entry that has more or less. */
  readonly size: number
  inflate(take: (bytes: Uint8Array<ArrayBuffer>) => void | Promise<void>): Promise<Result<null>>
}

export interface Archive {
  readonly manifest: ArchiveEntry
  /** By hash, in the order of the archive. */
  readonly documents: ReadonlyMap<string, ArchiveEntry>
}

const MiB = 1024 * 1024
const STORED = 0
const DEFLATED = 8

export async function openArchive(source: BundleSource, limits: BundleLimits): Promise<Result<Archive>> {
  // The whole reader runs in a worker already, and the page's policy allows no workers made from text.
  configure({ useWebWorkers: false, useCompressionStream: true })
  const zip = new ZipReader(new ReadAhead(source), { checkOverlappingEntry: true })
  const startsAsZip = await hasZipSignature(source)
  return refusable(
    async () => {
      const total = createTotal(limits)
      const documents = new Map<string, ArchiveEntry>()
      const names = new Set<string>()
      let manifest: ArchiveEntry | null = null
      for await (const entry of zip.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
        const name = readEntryName(entry.filename)
        if (!name.ok) return name
        if (name.value.kind === 'folder' || entry.directory) continue
        if (names.has(entry.filename)) return refuse('entry-repeated', { entry: shownName(entry.filename) })
        names.add(entry.filename)
        const limit = name.value.kind === 'manifest' ? limits.manifestBytes : limits.documentBytes
        const checked = checkEntry(entry, limit)
        if (checked) return { ok: false, error: checked }
        const opened = archiveEntry(entry, { limit, limits, total })
        if (name.value.kind === 'manifest') manifest = opened
        else documents.set(name.value.sha256, opened)
      }
      const declared = [...documents.values()].reduce((sum, entry) => sum + entry.size, 0)
      if (declared > limits.totalBytes)
        return refuse('bundle-too-large', { limit: limits.totalBytes / (1024 * MiB) })
      return manifest ? ok({ manifest, documents }) : refuse('manifest-missing')
    },
    error => refusalOfArchive(error, { file: source.name, startsAsZip }),
  )
}

function checkEntry(entry: FileEntry, limit: number): Refusal | null {
  const name = shownName(entry.filename)
  if (entry.encrypted) return { type: 'bundle-encrypted', params: { entry: name } }
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    return { type: 'entry-method', params: { entry: name } }
  }
  return entry.uncompressedSize > limit ? tooLarge(entry, limit) : null
}

interface Rules {
  /** Bytes this entry may have. */
  readonly limit: number
  readonly limits: BundleLimits
  readonly total: Total
}

function archiveEntry(entry: FileEntry, rules: Rules): ArchiveEntry {
  return {
    name: entry.filename,
    size: entry.uncompressedSize,
    inflate: take =>
      refusable(
        async () => {
          await entry.getData(countedStream(entry, rules, take), {
            checkCrc32: entry.filename === 'manifest.json',
          })
          return ok(null)
        },
        error => refusalOfEntry(error, entry),
      ),
  }
}

function countedStream(
  entry: FileEntry,
  { limit, limits, total }: Rules,
  take: (bytes: Uint8Array<ArrayBuffer>) => void | Promise<void>,
): WritableStream<Uint8Array<ArrayBuffer>> {
  let size = 0
  return new WritableStream({
    async write(bytes) {
      size += bytes.length
      if (size > limit) throw new Refused(tooLarge(entry, limit))
      if (size > limits.ratioFrom && size > limits.ratio * entry.compressedSize) {
        throw new Refused({
          type: 'entry-ratio',
          params: { entry: shownName(entry.filename), limit: limits.ratio },
        })
      }
      total.check(entry.filename, size)
      await take(bytes)
    },
  })
}

interface Total {
  check(entry: string, size: number): void
}

/** Bytes of all entries together, counted once although documents are inflated twice. */
function createTotal(limits: BundleLimits): Total {
  const sizes = new Map<string, number>()
  let sum = 0
  return {
    check(entry, size) {
      const before = sizes.get(entry) ?? 0
      if (size <= before) return
      sizes.set(entry, size)
      sum += size - before
      if (sum <= limits.totalBytes + limits.manifestBytes) return
      throw new Refused({ type: 'bundle-too-large', params: { limit: limits.totalBytes / (1024 * MiB) } })
    },
  }
}

function tooLarge(entry: FileEntry, limit: number): Refusal {
  if (entry.filename === 'manifest.json')
    return { type: 'manifest-too-large', params: { limit: limit / MiB } }
  return { type: 'entry-too-large', params: { entry: shownName(entry.filename), limit: limit / MiB } }
}

async function hasZipSignature(source: BundleSource): Promise<boolean> {
  const head = await source.read(0, 4)
  if (!head.ok) return false
  const [p, k, a = 0, b = 0] = head.value
  return p === 0x50 && k === 0x4b && a < 8 && b < 9
}

// zip.js tells its errors apart by their message only.
const cutShort = [
  'End of central directory not found',
  'Central directory header not found',
  'End of Zip64 central directory locator not found',
  'Zip64 extra field not found',
]

function refusalOfArchive(
  error: unknown,
  about: { readonly file: string; readonly startsAsZip: boolean },
): Refusal | null {
  const message = error instanceof Error ? error.message : ''
  const file = shownName(about.file)
  if (message.startsWith('Encrypted central directory'))
    return { type: 'bundle-encrypted', params: { entry: 'manifest.json' } }
  if (about.startsAsZip && cutShort.some(text => message.startsWith(text)))
    return { type: 'bundle-truncated', params: { file } }
  return isZipError(message) ? { type: 'bundle-not-zip', params: { file } } : null
}

function refusalOfEntry(error: unknown, entry: FileEntry): Refusal | null {
  const message = error instanceof Error ? error.message : ''
  if (message.startsWith('File contains encrypted entry')) {
    return { type: 'bundle-encrypted', params: { entry: shownName(entry.filename) } }
  }
  return isZipError(message) ? { type: 'entry-damaged', params: { entry: shownName(entry.filename) } } : null
}

function isZipError(message: string): boolean {
  return [
    ...cutShort,
    'File format is not recognized',
    'Split zip file',
    'Ambiguous archive',
    'Local file header not found',
    'Overlapping entry found',
    'Entry data out of bounds',
    'Invalid uncompressed size',
    'Invalid compressed data',
    'Invalid CRC32',
    'Compression method not supported',
    '64-bit value exceeds',
  ].some(text => message.startsWith(text))
}
