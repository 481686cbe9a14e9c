/** Settings in the browser's storage: the one place that uses it. Another tab's change reaches this one. */
import { ok, refuse } from '../../shared/base/result.ts'
import type { SettingsStore } from '../../shared/bridge/host.ts'
import { type Settings, settingsSchema } from '../../shared/bridge/settings.ts'
import { upgradeSettings } from '../../shared/bridge/settings-upgrade.ts'

const KEY = 'proofdesk.settings'

export function createBrowserSettings(): SettingsStore {
  const listeners = new Set<(settings: Settings) => void>()
  const tell = (settings: Settings) => {
    for (const listener of listeners) listener(settings)
  }
  globalThis.addEventListener('storage', event => {
    if (event.key === KEY) tell(stored())
  })

  return {
    read: async () => stored(),
    async change(patch) {
      const whole = settingsSchema.safeParse({ ...stored(), ...patch })
      if (!whole.success) return refuse('settings-invalid')
      localStorage.setItem(KEY, JSON.stringify(whole.data))
      tell(whole.data)
      return ok(whole.data)
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What an older, newer or damaged copy still says; a copy that is not fully understood is kept beside it. */
function stored(): Settings {
  const text = localStorage.getItem(KEY)
  const { settings, keepCopy } = upgradeSettings(parsed(text))
  if (keepCopy && text !== null) localStorage.setItem(`${KEY}.kept`, text)
  return settings
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return text
  }
}
