/**
 * Small JSON files of the profile through electron-store, which writes them whole or not at all. A file that is no JSON
 * is moved aside before electron-store would throw it away. What is inside is checked by whoever reads it.
 */
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import ElectronStore from 'electron-store'
import type { JsonStore, WriteLog } from '../ports.ts'

export function openJsonStore(name: string, folder: string, log: WriteLog): JsonStore {
  const path = `${folder}/${name}.json`
  if (isDamaged(path)) {
    log('warning', 'profile-file-damaged', { file: name })
    keepCopy(path)
  }
  // `accessPropertiesByDotNotation: false`: a name with a dot is a name, not a path into the file.
  const store = new ElectronStore({
    name,
    cwd: folder,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  })
  return {
    read: () => (existsSync(path) ? store.store : undefined),
    write: value => {
      store.store = { ...value }
    },
    backup: () => keepCopy(path),
  }
}

function isDamaged(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value !== 'object' || value === null || Array.isArray(value)
  } catch {
    return true
  }
}

/** Numbered, not dated: the first copy is the one worth having and is never written over. */
function keepCopy(path: string): void {
  if (!existsSync(path)) return
  let number = 1
  while (existsSync(`${path}.backup-${number}`)) number++
  copyFileSync(path, `${path}.backup-${number}`)
}
