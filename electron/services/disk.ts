/** Free bytes where a folder lives: free for this person, not for root. Null where the file system does not tell. */
import { statfs } from 'node:fs/promises'

export function freeBytesAt(folder: string): Promise<number | null> {
  return statfs(folder).then(
    disk => disk.bavail * disk.bsize,
    () => null,
  )
}
