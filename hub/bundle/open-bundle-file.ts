/**
 * A `.poecase` file on disk as an archive: names, kinds and declared sizes checked before anything is inflated, and
 * each entry inflated under limits that are counted on the way. The same rules as the desk's reader (renderer/data),
 * for a program that may not import a page's code.
 */
import { openAsBlob } from 'node:fs'
import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js'
import { readEntryName, shownName } from '../../shared/bundle/entry-name.ts'
import { type BundleManifest, bundleLimits } from '../../shared/bundle/manifest.ts'
import { readManifest } from '../../shared/bundle/read-manifest.ts'

/** Says in one sentence why a bundle is refused; shown as it is. */
export class BundleRefused extends Error {}

export interface BundleFile {
  readonly manifest: BundleManifest
  /** Hash → its bytes, inflated as they are asked for. */
  readonly documents: ReadonlyMap<string, { readonly size: number; inflate(): AsyncIterable<Uint8Array> }>
}

export async function openBundleFile(file: string): Promise<BundleFile> {
  configure({ useWebWorkers: false, useCompressionStream: true })
  const zip = new ZipReader(new BlobReader(await openAsBlob(file)), { checkOverlappingEntry: true })
  const entries = await zip.getEntries({ filenameValidation: 'tolerant' }).catch(() => {
    throw new BundleRefused('this is not a case bundle: it is no ZIP archive, or cut short')
  })
  const documents = new Map<string, { size: number; inflate(): AsyncIterable<Uint8Array> }>()
  let manifest: FileEntry | null = null
  for (const entry of entries) {
    const name = readEntryName(entry.filename)
    if (!name.ok) throw new BundleRefused(`unexpected entry: ${shownName(entry.filename)}`)
    if (name.value.kind === 'folder' || entry.directory) continue
    if (entry.encrypted) throw new BundleRefused(`encrypted entry: ${shownName(entry.filename)}`)
    if (name.value.kind === 'manifest') manifest = entry
    else documents.set(name.value.sha256, opened(entry))
  }
  if (!manifest) throw new BundleRefused('the archive has no manifest.json')
  const total = [...documents.values()].reduce((sum, { size }) => sum + size, 0)
  if (total > bundleLimits.totalBytes) throw new BundleRefused('the documents are larger than 8 GiB together')
  return { manifest: await readManifestEntry(manifest), documents }
}

function opened(entry: FileEntry) {
  return { size: entry.uncompressedSize, inflate: () => inflate(entry, bundleLimits.documentBytes) }
}

async function readManifestEntry(entry: FileEntry): Promise<BundleManifest> {
  const pieces: Uint8Array[] = []
  for await (const piece of inflate(entry, bundleLimits.manifestBytes)) pieces.push(piece)
  const manifest = readManifest(Buffer.concat(pieces).toString('utf8'))
  if (manifest.ok) return manifest.value
  const facts = Object.values(manifest.error.params ?? {}).join(' ')
  throw new BundleRefused(`manifest.json: ${manifest.error.type} ${facts}`.trim())
}

async function* inflate(entry: FileEntry, limit: number): AsyncGenerator<Uint8Array> {
  if (entry.uncompressedSize > limit) throw tooLarge(entry)
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>()
  const done = entry.getData(writable, { checkCrc32: true }).catch(() => {
    throw new BundleRefused(`damaged entry: ${shownName(entry.filename)}`)
  })
  done.catch(() => {})
  let size = 0
  for await (const piece of readable) {
    size += piece.length
    const isBomb = size > bundleLimits.ratioFrom && size > bundleLimits.ratio * entry.compressedSize
    if (size > limit || isBomb) throw tooLarge(entry)
    yield piece
  }
  await done
}

function tooLarge(entry: FileEntry): BundleRefused {
  return new BundleRefused(`larger than allowed: ${shownName(entry.filename)}`)
}
