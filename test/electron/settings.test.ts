import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WriteLog } from '../../electron/ports.ts'
import { openSettings } from '../../electron/services/settings.ts'
import type { Settings } from '../../shared/bridge/settings.ts'
import { upgradeSettings } from '../../shared/bridge/settings-upgrade.ts'
import { resolveElectronToDouble } from '../double/resolve-electron.ts'
import type { LogEntry } from './main-process.ts'
import { memoryStore, temporaryFolder } from './main-process.ts'

// electron-store imports Electron; the hook must stand before its first import.
resolveElectronToDouble()
const { openJsonStore } = await import('../../electron/services/json-store.ts')

const silent: WriteLog = () => undefined

describe('settings in their file', () => {
  let folder: string
  const file = () => join(folder, 'settings.json')
  const open = (log: WriteLog = silent) =>
    openSettings({ store: openJsonStore('settings', folder, log), log, onChanged: () => undefined })

  beforeEach(async () => {
    folder = await temporaryFolder()
    await mkdir(folder, { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('survive a restart', () => {
    open().change({ language: 'ko', savedViews: [{ id: 'v1', name: 'Mine', query: { 'due.at': 'today' } }] })
    expect(open().read()).toMatchObject({
      language: 'ko',
      savedViews: [{ id: 'v1', name: 'Mine', query: { 'due.at': 'today' } }],
    })
  })

  test.each(['', '{"language": "ko"', '[]', 'null', '\u0000\u0000\u0000'])(
    'are the defaults when the file holds %j, and the file is kept as a copy',
    async damaged => {
      await writeFile(file(), damaged)
      const logged: LogEntry[] = []
      expect(open((...entry) => logged.push(entry)).read()).toEqual(upgradeSettings(undefined).settings)
      expect(await readFile(`${file()}.backup-1`, 'utf8')).toBe(damaged)
      expect(logged).toContainEqual(['warning', 'profile-file-damaged', { file: 'settings' }])
    },
  )

  test('lose only the field that cannot be understood, and the file is kept as a copy', async () => {
    const stored = JSON.stringify({ version: 1, theme: 'pink', language: 'zh-CN' })
    await writeFile(file(), stored)
    expect(open().read()).toMatchObject({ theme: 'system', language: 'zh-CN' })
    expect(await readFile(`${file()}.backup-1`, 'utf8')).toBe(stored)
  })

  test('of a newer app are read as far as they go, and the file is kept as a copy', async () => {
    const stored = JSON.stringify({ version: 3, language: 'ko', theme: { palette: 'forest' } })
    await writeFile(file(), stored)
    expect(open().read()).toMatchObject({ version: 2, language: 'ko', theme: 'system' })
    expect(await readFile(`${file()}.backup-1`, 'utf8')).toBe(stored)
  })

  test('of version 1 are stepped up once, and the old file is kept once', async () => {
    const stored = JSON.stringify({ version: 1, theme: 'dark' })
    await writeFile(file(), stored)
    open()
    expect(open().read()).toMatchObject({ version: 2, theme: 'dark' })
    expect((await readdir(folder)).filter(name => name.includes('backup'))).toHaveLength(1)
    expect(await readFile(`${file()}.backup-1`, 'utf8')).toBe(stored)
  })

  test('never write a copy over an older copy', async () => {
    await writeFile(file(), 'first damage')
    open()
    await writeFile(file(), 'second damage')
    open()
    expect(await readFile(`${file()}.backup-1`, 'utf8')).toBe('first damage')
    expect(await readFile(`${file()}.backup-2`, 'utf8')).toBe('second damage')
  })

  test('make no copy of a file in order', async () => {
    open().change({ theme: 'dark' })
    open()
    expect((await readdir(folder)).filter(name => name.includes('backup'))).toEqual([])
  })
})

describe('changing settings', () => {
  test('refuses what is no setting and tells nobody', () => {
    const heard: Settings[] = []
    const store = memoryStore()
    const settings = openSettings({ store, log: silent, onChanged: all => heard.push(all) })
    expect(settings.change({ ruleset: '1999' })).toEqual({ ok: false, error: { type: 'settings-invalid' } })
    expect(settings.change({ version: 9, theme: 'light' })).toMatchObject({ ok: true, value: { version: 2 } })
    expect(heard.map(all => all.theme)).toEqual(['light'])
  })
})

describe('settings of an older version', () => {
  const by = {
    1: (old: Readonly<Record<string, unknown>>) => ({ ...old, theme: old.dark ? 'dark' : 'light' }),
    2: (old: Readonly<Record<string, unknown>>) => ({ ...old, language: 'ko' }),
  }

  test('go through every step from their own version on, and their file is kept', () => {
    expect(upgradeSettings({ version: 1, dark: true }, { to: 3, by })).toMatchObject({
      settings: { theme: 'dark', language: 'ko' },
      keepCopy: true,
    })
  })

  test('go through no step that they are past', () => {
    expect(upgradeSettings({ version: 2, theme: 'high-contrast' }, { to: 3, by }).settings.theme).toBe(
      'high-contrast',
    )
  })

  test.each(['text', 7, [], { version: 'one' }, { version: 0 }])(
    'that are %j become the defaults',
    stored => {
      expect(upgradeSettings(stored)).toEqual({
        settings: upgradeSettings(undefined).settings,
        keepCopy: true,
        isStepped: false,
      })
    },
  )
})
