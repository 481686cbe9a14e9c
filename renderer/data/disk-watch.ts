/** How much room there is where the profile lives: asked now and then, told when it becomes another matter. */
import { type DiskRoom, diskRoom } from '../../shared/bridge/disk.ts'
import type { Host } from '../../shared/bridge/host.ts'

export interface DiskState {
  readonly room: DiskRoom
  /** null = the platform cannot tell. */
  readonly freeBytes: number | null
}

export interface DiskWatch {
  state(): DiskState
  subscribe(listener: () => void): () => void
  /** Looks now. */
  look(): Promise<void>
}

/** Milliseconds. */
const LOOK_EVERY = 30_000

export function createDiskWatch(
  host: Pick<Host, 'freeBytes'>,
  every: (ms: number, work: () => void) => void = inInterval,
): DiskWatch {
  const listeners = new Set<() => void>()
  let state: DiskState = { room: 'enough', freeBytes: null }
  const look = async () => {
    const freeBytes = await host.freeBytes()
    const room = diskRoom(freeBytes)
    const isSame = room === state.room
    // Bytes alone are shown only beside a warning.
    if (isSame && room === 'enough') return
    state = { room, freeBytes }
    for (const listener of listeners) listener()
  }
  void look()
  every(LOOK_EVERY, () => void look())
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look,
  }
}

function inInterval(ms: number, work: () => void): void {
  setInterval(work, ms)
}
