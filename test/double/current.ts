/**
 * Which double an import of `electron` means. Each start of the app has a number, and its modules are loaded with it in
 * their address, so several starts live in one process without sharing a module.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronDouble } from './double.ts'
import { createDouble } from './double.ts'

/** On globalThis, because a test runner may load this file twice. */
const store = globalThis as { electronDoubles?: Map<string, ElectronDouble> }
store.electronDoubles ??= new Map()
const doubles = store.electronDoubles

export function nameDouble(number: string, double: ElectronDouble): void {
  doubles.set(number, double)
}

/** Without a number (a unit test that imports a module of the app): one without a browser, and without a profile on the disk. */
export function doubleOf(number: string | null): ElectronDouble {
  const named = doubles.get(number ?? '') ?? withoutBrowser()
  doubles.set(number ?? '', named)
  return named
}

function withoutBrowser(): ElectronDouble {
  const profile = join(tmpdir(), `proofdesk-double-${process.pid}`)
  const displays = [{ x: 0, y: 0, width: 1920, height: 1040 }]
  const appFolder = join(import.meta.dirname, '../..')
  return createDouble({
    profile,
    args: [],
    appFolder,
    chromium: undefined,
    displays,
    keychain: 'gnome_libsecret',
  })
}
