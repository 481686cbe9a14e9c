/**
 * Windows of one profile about the sync: one of them leads, holding the profile's lock, and tells the others how it goes;
 * the others tell it when somebody asks for a sync. When the leader's window closes or dies, the lock passes on.
 */
import type { SyncPhase } from './sync-status.ts'

export interface LedStatus {
  readonly phase: SyncPhase
  readonly trouble: string | null
  readonly joined: string | null
  readonly hasForked: boolean
  readonly isStalled: boolean
}

export type WindowMessage =
  | { readonly type: 'wake' }
  | { readonly type: 'fork-seen' }
  | { readonly type: 'ask-status' }
  | { readonly type: 'status'; readonly status: LedStatus }

export interface SyncWindows {
  post(message: WindowMessage): void
  onMessage(listener: (message: WindowMessage) => void): () => void
  /** Calls back when this window leads; answers how to give it up. */
  lead(onLeading: () => void): () => void
}

const NAME = 'proofdesk-sync'

export function createSyncWindows(name = NAME): SyncWindows {
  const channel = new BroadcastChannel(name)
  return {
    post: message => channel.postMessage(message),
    onMessage(listener) {
      // Only windows of this origin and this app can post here.
      const hear = ({ data }: MessageEvent<WindowMessage>) => listener(data)
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
    lead(onLeading) {
      const given = new AbortController()
      const { promise, resolve } = Promise.withResolvers<void>()
      navigator.locks
        .request(name, { signal: given.signal }, () => {
          onLeading()
          return promise
        })
        .catch(() => undefined)
      return () => {
        given.abort()
        resolve()
      }
    },
  }
}
