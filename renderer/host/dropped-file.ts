/** A file dropped on the window: the DOM file itself is the grant, on every host, so no path is needed. */
import type { Result } from '../../shared/base/result.ts'
import { ok, refuse } from '../../shared/base/result.ts'
import type { DroppedFile, GrantedFile } from '../../shared/bridge/host.ts'

export function grantDroppedFile(file: DroppedFile): GrantedFile {
  return {
    name: file.name,
    size: file.size,
    read: (from, to) => bytesOf(file, from, to),
  }
}

/** The file may have been moved or changed since it was dropped; the browser says so only when it is read. */
async function bytesOf(
  file: DroppedFile,
  from: number,
  to: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return ok(new Uint8Array(await file.slice(from, to).arrayBuffer()))
  } catch {
    return refuse('file-unreadable')
  }
}
