/** The whole journal as one file for a person to keep, segment behind segment, damaged or not. */
import { ok, type Result } from '../../shared/base/result.ts'
import type { FileToSave, JournalStore } from '../../shared/bridge/host.ts'

const CHUNK = 4 * 1024 * 1024

export async function copyJournal(store: JournalStore): Promise<Result<FileToSave>> {
  const segments = await store.segments()
  if (!segments.ok) return segments
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (const { segment, size } of segments.value)
    for (let from = 0; from < size; from += CHUNK) {
      const piece = await store.read(segment, from, Math.min(from + CHUNK, size))
      if (!piece.ok) return piece
      pieces.push(piece.value)
    }
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
  return ok({ suggestedName: 'proofdesk-journal.jsonl', mediaType: 'application/jsonl', bytes })
}
