/** A document out of the store into a file the person chooses. Read in parts, because a host answers whole reads badly. */
import type { Result } from '../../../shared/base/result.ts'
import type { Host } from '../../../shared/bridge/host.ts'
import type { DocumentRef } from '../../../shared/evidence/document.ts'

const PART = 8 * 1024 * 1024

export async function saveCopy(
  host: Host,
  { sha256, size, fileName, mediaType }: DocumentRef,
): Promise<Result<'saved' | 'cancelled'>> {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += PART) {
    const part = await host.documents.read(sha256, at, Math.min(size, at + PART))
    if (!part.ok) return part
    bytes.set(part.value, at)
  }
  return host.files.save({ suggestedName: fileName, mediaType, bytes })
}
