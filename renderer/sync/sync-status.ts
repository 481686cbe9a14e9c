/** How the sync is going, as every window shows it. Phases are the machine's states, and what stands before there is one. */
import type { Trouble } from '../../shared/sync/sync-machine.ts'
import type { TransferProgress } from './transfers.ts'

export type SyncPhase =
  /** No hub in the settings. */
  | 'off'
  /** This window was loaded before the hub was set: its policy does not let it out. */
  | 'reload'
  /** Entries are signed with another name than the hub knows this person by; they would all be refused. */
  | 'other-name'
  | 'working'
  | 'watching'
  | 'offline'
  | 'behind'
  | 'too-old'
  | 'signed-out'
  | 'needs-person'

export type TroubleType = Trouble extends infer T
  ? T extends { type: infer Type }
    ? Type
    : T extends { kind: infer Kind }
      ? Kind
      : never
  : never

export interface SyncStatus {
  readonly phase: SyncPhase
  /** What went wrong last, by type; null while all is well. `local` = this computer could not store it. */
  readonly trouble: TroubleType | 'local' | null
  /** The workspace this log has joined, where the settings name another one. */
  readonly joined: string | null
  readonly hasForked: boolean
  readonly isStalled: boolean
  /** Own entries that the hub has not confirmed. */
  readonly unsent: number
  /** Since the round began: entries it has to send, and how many of them are gone. */
  readonly sending: { readonly done: number; readonly total: number } | null
  readonly documents: TransferProgress | null
  readonly conflicts: number
  readonly refused: number
  /** Instant text; null = never. */
  readonly lastSuccess: string | null
}

/** Somebody has to do something, on whatever screen they are. */
export function needsYou({ phase, conflicts, hasForked }: SyncStatus): boolean {
  return conflicts > 0 || hasForked || personal.has(phase)
}

const personal: ReadonlySet<SyncPhase> = new Set([
  'reload',
  'other-name',
  'too-old',
  'signed-out',
  'needs-person',
])

export const notConfigured: SyncStatus = {
  phase: 'off',
  trouble: null,
  joined: null,
  hasForked: false,
  isStalled: false,
  unsent: 0,
  sending: null,
  documents: null,
  conflicts: 0,
  refused: 0,
  lastSuccess: null,
}
