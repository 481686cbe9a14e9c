/**
 * A file that holds nothing but room. On a full disk it is given up, so that the journal can write what was just
 * decided; it is made again at a later start, once there is room. Random bytes: zeros may take no room at all.
 */
import { randomBytes } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { DISK_LOW, DISK_RESERVE } from '../../shared/bridge/disk.ts'
import { writeWhole } from './write-whole.ts'

export interface Reserve {
  /** Resolves when the room is set aside, or it is clear that there is none. */
  readonly ready: Promise<void>
  /** True: there is room again that was not there before. */
  release(): Promise<boolean>
}

export function openReserve(path: string, freeBytes: () => Promise<number | null>): Reserve {
  const ready = setAside(path, freeBytes).catch(() => undefined)
  return {
    ready,
    async release() {
      await ready
      const size = await sizeOf(path)
      await rm(path, { force: true })
      return size > 0
    },
  }
}

async function setAside(path: string, freeBytes: () => Promise<number | null>): Promise<void> {
  if ((await sizeOf(path)) === DISK_RESERVE) return
  if (((await freeBytes()) ?? DISK_LOW) < DISK_LOW) return
  await writeWhole(path, randomBytes(DISK_RESERVE))
}

function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    facts => facts.size,
    () => 0,
  )
}
