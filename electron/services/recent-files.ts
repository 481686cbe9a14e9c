/**
 * The case bundles opened last, newest first, in a JSON file of the profile. The page sees ids made from the paths; the
 * paths stay here. The system's own list (taskbar, dock) is told as well.
 */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { App } from 'electron'
import { z } from 'zod'
import type { Clock } from '../../shared/base/clock.ts'
import { instantText } from '../../shared/base/clock.ts'
import type { RecentFile } from '../../shared/bridge/host.ts'
import type { JsonStore } from '../ports.ts'

const entrySchema = z.object({ id: z.string(), path: z.string(), openedAt: z.iso.datetime() })
const fileSchema = z.object({ files: z.array(entrySchema) }).catch({ files: [] })
type Entry = z.infer<typeof entrySchema>

const longestList = 12

export interface RecentFiles {
  list(): RecentFile[]
  add(path: string): void
  pathOf(id: string): string | undefined
  forget(id: string): void
}

export interface RecentParts {
  readonly store: JsonStore
  readonly app: Pick<App, 'addRecentDocument'>
  readonly clock: Clock
}

export function openRecentFiles({ store, app, clock }: RecentParts): RecentFiles {
  const read = (): readonly Entry[] => fileSchema.parse(store.read()).files
  const others = (id: string) => read().filter(entry => entry.id !== id)
  return {
    list: () => read().map(({ id, path, openedAt }) => ({ id, name: basename(path), openedAt })),
    add(path) {
      const entry = { id: idOf(path), path, openedAt: instantText(clock.now()) }
      store.write({ files: [entry, ...others(entry.id)].slice(0, longestList) })
      app.addRecentDocument(path)
    },
    pathOf: id => read().find(entry => entry.id === id)?.path,
    forget: id => store.write({ files: others(id) }),
  }
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}
