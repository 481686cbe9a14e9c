/** Makes new names in a folder durable. Windows has no way to ask and needs none (NTFS journals it). */
import { open } from 'node:fs/promises'

export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
