/**
 * Case bundles in, exports out: the system's dialogs, files handed over from outside, the recent list, the samples that
 * ship with the app. Every path stays on this side; the page gets handles (granted-files.ts).
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Result } from '../../shared/base/result.ts'
import { ok, refuse } from '../../shared/base/result.ts'
import type { FileToSave } from '../../shared/bridge/host.ts'
import type { Dialogs } from './dialogs.ts'
import type { Granted, GrantedFiles } from './granted-files.ts'
import type { RecentFiles } from './recent-files.ts'
import { writeWhole } from './write-whole.ts'

export interface FilesService {
  openBundles(): Promise<Result<Granted[]>>
  save(file: FileToSave): Promise<Result<'saved' | 'cancelled'>>
  openRecent(id: string): Promise<Result<Granted>>
  samples(): Promise<Result<Granted[]>>
  /** Files that came from outside before the page asked; from then on they are announced. */
  takePending(): Promise<Granted[]>
  openFromOutside(paths: readonly string[]): Promise<void>
  /** The page is gone: what it was granted is taken back, what comes now waits for the next one. */
  pageGone(): Promise<void>
}

export interface FilesParts {
  readonly granted: GrantedFiles
  readonly recent: RecentFiles
  readonly dialogs: Dialogs
  readonly samplesFolder: string
  readonly announce: (files: Granted[]) => void
}

const sampleIndexSchema = z.array(z.object({ name: z.string().regex(/^[\w-]+\.poecase$/) }))

export function createFiles(parts: FilesParts): FilesService {
  const { granted, recent, dialogs, samplesFolder, announce } = parts
  let pageListens = false
  /** Paths, because a page that reloads loses its handles. */
  let pending: readonly string[] = []

  async function openAndRemember(path: string): Promise<Result<Granted>> {
    const file = await granted.grant(path)
    if (file.ok) recent.add(path)
    return file
  }

  /** A file that vanished meanwhile is left out: nobody is there to be told yet. */
  async function readable(paths: readonly string[]): Promise<Granted[]> {
    const answers = await Promise.all(paths.map(openAndRemember))
    return answers.filter(answer => answer.ok).map(answer => answer.value)
  }

  return {
    async openBundles() {
      return allOrFirstRefusal(await dialogs.askForBundles(), openAndRemember)
    },
    async save({ suggestedName, mediaType, bytes }) {
      const path = await dialogs.askWhereToSave(suggestedName, mediaType)
      if (path === null) return ok('cancelled')
      const written = await writeWhole(path, bytes)
      return written.ok ? ok('saved') : written
    },
    async openRecent(id) {
      const path = recent.pathOf(id)
      const file = path === undefined ? refuse('file-unreadable') : await openAndRemember(path)
      if (!file.ok) recent.forget(id)
      return file
    },
    async samples() {
      const index = await readFile(join(samplesFolder, 'index.json'), 'utf8').catch(() => '[]')
      const names = sampleIndexSchema.parse(JSON.parse(index)).map(sample => sample.name)
      return allOrFirstRefusal(names, name => granted.grant(join(samplesFolder, name)))
    },
    async takePending() {
      pageListens = true
      const paths = pending
      pending = []
      return readable(paths)
    },
    async openFromOutside(paths) {
      if (pageListens && paths.length > 0) announce(await readable(paths))
      else pending = [...pending, ...paths]
    },
    async pageGone() {
      pageListens = false
      await granted.revokeAll()
    },
  }
}

async function allOrFirstRefusal<Input>(
  inputs: readonly Input[],
  open: (input: Input) => Promise<Result<Granted>>,
): Promise<Result<Granted[]>> {
  const opened: Granted[] = []
  for (const input of inputs) {
    const file = await open(input)
    if (!file.ok) return file
    opened.push(file.value)
  }
  return ok(opened)
}
