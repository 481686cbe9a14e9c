/** zip.js alone on a bundle: every entry inflated and thrown away, nothing hashed, nothing stored. */
import { BlobReader, configure, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js'

export async function unzipOnly(bundle: Blob): Promise<{ readonly ms: number; readonly bytes: number }> {
  configure({ useWebWorkers: false, useCompressionStream: true })
  const from = performance.now()
  let bytes = 0
  const zip = new ZipReader(new BlobReader(bundle))
  for await (const entry of zip.getEntriesGenerator()) {
    if (entry.directory) continue
    await entry.getData(
      new WritableStream<Uint8Array>({
        write(piece) {
          bytes += piece.length
        },
      }),
    )
  }
  return { ms: performance.now() - from, bytes }
}
