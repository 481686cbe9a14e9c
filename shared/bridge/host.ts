/**
 * THE platform interface: everything the app needs from where it runs. Implemented three times (electron, browser,
 * fake) and held by one contract test. Features ask the host, never "am I Electron?"; an absent ability is a `can.*`.
 * All methods return promises and plain data, because on Electron each one crosses a process border.
 */
import type { Result } from '../base/result.ts'
import type { Settings, SettingsPatch } from './settings.ts'

export interface Host {
  readonly info: HostInfo
  readonly can: HostAbilities
  readonly documents: DocumentStore
  readonly journal: JournalStore
  readonly files: FileAccess
  readonly settings: SettingsStore
  readonly secrets: Secrets
  readonly hub: HubAccess
  readonly menu: MenuPort
  readonly window: WindowPort
  /** Renders a self-contained HTML report: to a PDF file on Electron, through the print dialog in the browser. */
  printReport(html: string, suggestedName: string): Promise<Result<'saved' | 'printed' | 'cancelled'>>
  /** A copy of a document in the computer's own program for it. Refuses `document-kind-closed`, `no-program-opened`. */
  openOutside(document: DocumentToOpen): Promise<Result<null>>
  /** One line to the log file. `code` and `facts` never hold claim contents: ids, counts, error types only. */
  log(
    level: 'info' | 'warning' | 'error',
    code: string,
    facts?: Readonly<Record<string, string | number>>,
  ): void
  /** Free bytes where the profile lives; null where the platform cannot tell (a browser's quota is no headroom). */
  freeBytes(): Promise<number | null>
}

export interface HostInfo {
  readonly kind: 'electron' | 'browser' | 'fake'
  readonly version: string
  readonly platform: 'windows' | 'mac' | 'linux' | 'other'
  /** BCP 47 tag the computer is set to. */
  readonly locale: string
}

export interface HostAbilities {
  readonly printToPdf: boolean
  readonly secrets: boolean
  readonly recentFiles: boolean
  readonly nativeMenu: boolean
  /** Keys that the browser keeps for itself (Ctrl+1…, Ctrl+W, F11) reach the app. */
  readonly allKeys: boolean
  readonly popOutWindow: boolean
  readonly openOutside: boolean
}

export interface DocumentToOpen {
  readonly sha256: string
  readonly fileName: string
  readonly mediaType: string
}

/** Content-addressed store of PoE documents. Names are the lower-case hex SHA-256 of the bytes; bytes never change. */
export interface DocumentStore {
  /** Size in bytes, or null when the store does not hold it. */
  size(sha256: string): Promise<number | null>
  /** Bytes [from, to); shorter at the end of the document. Refuses `document-missing`. */
  read(sha256: string, from: number, to: number): Promise<Result<Uint8Array<ArrayBuffer>>>
  /** Starts a write; bytes are visible under their hash only after `commit` verified it. */
  begin(): Promise<Result<WriteHandle>>
  append(handle: WriteHandle, bytes: Uint8Array<ArrayBuffer>): Promise<Result<null>>
  /** Verifies the hash, makes the bytes durable and visible. Refuses `document-hash-mismatch`, `disk-full`. */
  commit(handle: WriteHandle, sha256: string): Promise<Result<null>>
  abort(handle: WriteHandle): Promise<void>
}

export type WriteHandle = string & { readonly __write: true }

/**
 * The second copy of the log, in numbered files that only grow. Lines, not events: what they mean is shared/log/journal.
 * There is no way to change or delete a line, so no page can make the witness forget. One writer at a time: the caller's.
 */
export interface JournalStore {
  /** In order of their numbers, sizes as they are on the disk, an unfinished last line included. */
  segments(): Promise<Result<readonly JournalSegment[]>>
  /** Bytes [from, to); shorter at the end of the segment. Refuses `journal-missing`. */
  read(segment: number, from: number, to: number): Promise<Result<Uint8Array<ArrayBuffer>>>
  /**
   * Adds whole lines to the newest segment, or starts the next one; on the disk when it answers. What an interrupted
   * write left behind the last line end is cut first. Refuses `journal-closed` (an older segment), `disk-full`.
   */
  append(segment: number, lines: Uint8Array<ArrayBuffer>): Promise<Result<null>>
}

export interface JournalSegment {
  readonly segment: number
  readonly size: number
}

/** A file the person granted (dialog, drop, association). The renderer holds this, never a path. */
export interface GrantedFile {
  readonly name: string
  readonly size: number
  /** Bytes [from, to). Refuses `file-unreadable`. */
  read(from: number, to: number): Promise<Result<Uint8Array<ArrayBuffer>>>
}

export interface RecentFile {
  readonly id: string
  readonly name: string
  readonly openedAt: string
}

export interface FileAccess {
  /** The open dialog for case bundles; an empty list = the person cancelled. */
  openBundles(): Promise<Result<readonly GrantedFile[]>>
  /** Turns a dropped DOM file into a granted one (the DOM file itself is the grant). */
  grantDropped(file: DroppedFile): GrantedFile
  /** Calls back for files opened from outside: association, second start, recent list. Returns the unsubscribe. */
  onOpened(listener: (files: readonly GrantedFile[]) => void): () => void
  save(file: FileToSave): Promise<Result<'saved' | 'cancelled'>>
  recent(): Promise<readonly RecentFile[]>
  openRecent(id: string): Promise<Result<GrantedFile>>
  /** The bundles that ship with the app. */
  sampleBundles(): Promise<Result<readonly GrantedFile[]>>
}

/** The part of the DOM `File` that a grant needs, so that shared/ compiles without the DOM. */
export interface DroppedFile {
  readonly name: string
  readonly size: number
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

export interface FileToSave {
  readonly suggestedName: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface SettingsStore {
  read(): Promise<Settings>
  /** Merges top-level fields, validates, stores, and answers the whole. Refuses `settings-invalid`. */
  change(patch: SettingsPatch): Promise<Result<Settings>>
  onChanged(listener: (settings: Settings) => void): () => void
}

/** OS keychain wrapper. Absent (`can.secrets` false) in the browser; refuses `secrets-unavailable` on plain-text backends. */
export interface Secrets {
  protect(name: string, secret: string): Promise<Result<null>>
  reveal(name: string): Promise<Result<string | null>>
}

/** Which hub this page may reach: its policy was fixed when it was loaded. */
export interface HubAccess {
  /** The origin that the policy of this page names; null = none. */
  readonly allowed: string | null
  /**
   * From the next load on, the policy names this one. Settings are written first. Answers whether the page should be
   * loaded again for it, now: the hub is another one than it was loaded for, and that was not tried yet.
   */
  allow(address: string | null): Promise<boolean>
}

/** The native application menu, described by the renderer because labels are translated there. */
export interface MenuPort {
  show(menu: readonly MenuGroup[]): Promise<void>
  onCommand(listener: (commandId: string) => void): () => void
}

export interface MenuGroup {
  readonly label: string
  readonly items: readonly MenuEntry[]
}

export type MenuEntry =
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'command'
      readonly commandId: string
      readonly label: string
      /** Chord in the command table's notation (`Ctrl+O`); shown, and bound only where the page does not get the key. */
      readonly keys: string
      readonly enabled: boolean
    }
  /** What the system does itself in text fields and with windows; the label is ours, because it is translated. */
  | { readonly kind: 'role'; readonly role: MenuRole; readonly label: string }

export type MenuRole =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'paste-plain'
  | 'select-all'
  | 'minimize'
  | 'zoom-window'
  | 'bring-all-to-front'

export interface WindowPort {
  setTitle(title: string): Promise<void>
  toggleFullScreen(): Promise<void>
  close(): Promise<void>
  /** A second window of the app at this comparison, for a second screen. Absent where `can.popOutWindow` is false. */
  popOut(at: PoppedOut): Promise<Result<null>>
}

export interface PoppedOut {
  readonly place: 'compare'
  readonly claims: readonly string[]
}
