/**
 * The reviewer's settings over a JSON file of the profile. Reads never fail (shared/bridge/settings-upgrade); the file is
 * copied before anything of it is lost. Every change is validated as a whole and told to all windows.
 */
import type { Result } from '../../shared/base/result.ts'
import { ok, refuse } from '../../shared/base/result.ts'
import type { Settings } from '../../shared/bridge/settings.ts'
import { settingsSchema } from '../../shared/bridge/settings.ts'
import { upgradeSettings } from '../../shared/bridge/settings-upgrade.ts'
import type { JsonStore, WriteLog } from '../ports.ts'

export interface SettingsService {
  read(): Settings
  change(patch: Readonly<Record<string, unknown>>): Result<Settings>
}

export interface SettingsParts {
  readonly store: JsonStore
  readonly log: WriteLog
  readonly onChanged: (settings: Settings) => void
}

export function openSettings({ store, log, onChanged }: SettingsParts): SettingsService {
  const { settings, keepCopy, isStepped } = upgradeSettings(store.read())
  if (keepCopy) {
    if (!isStepped) log('warning', 'settings-not-understood')
    store.backup()
  }
  if (isStepped) store.write(settings)
  let current = settings
  return {
    read: () => current,
    change(patch) {
      const changed = settingsSchema.safeParse({ ...current, ...patch, version: current.version })
      if (!changed.success) return refuse('settings-invalid')
      store.write(changed.data)
      current = changed.data
      onChanged(current)
      return ok(current)
    },
  }
}
