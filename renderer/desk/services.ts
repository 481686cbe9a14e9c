/** What main.tsx built, handed to features by context. Features never build stores, clocks or hosts themselves. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Clock } from '../../shared/base/clock.ts'
import type { IdSource } from '../../shared/base/id.ts'
import type { Refusal, Result } from '../../shared/base/result.ts'
import type { GrantedFile, Host } from '../../shared/bridge/host.ts'
import type { Settings, SettingsPatch } from '../../shared/bridge/settings.ts'
import type { Actor } from '../../shared/log/event.ts'
import type { Claims, DeskLaw } from '../data/claims.ts'
import type { Courses } from '../data/courses.ts'
import type { DiskWatch } from '../data/disk-watch.ts'
import type { Drafts } from '../data/drafts.ts'
import type { Imports } from '../data/imports.ts'
import type { Integrity } from '../data/integrity.ts'
import type { Journal } from '../data/journal.ts'
import type { Queue } from '../data/queue.ts'
import type { Rechecks } from '../data/rechecks.ts'
import type { RestoreReport } from '../data/restore-report.ts'
import type { Sync } from '../sync/run-sync.ts'
import type { QueueView } from './queue-view.ts'

export interface Services {
  readonly host: Host
  readonly clock: Clock
  readonly ids: IdSource
  readonly claims: Claims
  readonly drafts: Drafts
  readonly queue: Queue
  /** The queue's query, order and place; Review walks it with J and K. */
  readonly queueView: QueueView
  readonly imports: Imports
  readonly integrity: Integrity
  /** For figures; read when a figure is first wanted. */
  readonly courses: Courses
  readonly rechecks: Rechecks
  readonly journal: Journal
  readonly disk: DiskWatch
  /** What came back from the journal at this start; null where nothing had to. */
  readonly restored: RestoreReport | null
  readonly sync: Sync
  readonly settings: LiveSettings
  readonly calendar: DeskLaw['calendar']
  /** How the team reads the documents of a generation where they contradict each other. */
  readonly readings: DeskLaw['readings']
  readonly actor: () => Actor
  /** Writes to the page's live region and, where it matters to the eye, shows a toast. Text is already translated. */
  readonly announce: (text: string, kind?: 'polite' | 'toast' | 'warning', undo?: () => void) => void
  /** A refusal as a toast in the reader's language. */
  readonly refuse: (refusal: Refusal) => void
  /** Opens granted bundle files: import dialog with progress, then the queue. */
  readonly openFiles: (files: readonly GrantedFile[]) => void
}

export interface LiveSettings {
  current(): Settings
  change(patch: SettingsPatch): Promise<Result<Settings>>
  subscribe(listener: () => void): () => void
}

export const ServicesContext = createContext<Services | null>(null)

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('ServicesContext is missing above this component')
  return services
}

export function useSettings(): Settings {
  const { settings } = useServices()
  return useSyncExternalStore(settings.subscribe, settings.current)
}
