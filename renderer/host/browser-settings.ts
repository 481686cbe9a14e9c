/**
 * Settings in the browser, in a small database of their own and written as strictly as the log: localStorage loses the
 * last seconds when a browser is killed, and a reviewer whose id is gone no longer sees their own verdicts. Another
 * tab's change reaches this one by channel.
 */
import { ok, refuse } from '../../shared/base/result.ts'
import type { SettingsStore } from '../../shared/bridge/host.ts'
import { type Settings, type SettingsPatch, settingsSchema } from '../../shared/bridge/settings.ts'
import { upgradeSettings } from '../../shared/bridge/settings-upgrade.ts'
import { databasePlace } from '../data/database-place.ts'

const STORE = 'settings'
/** What the app reads, and the copy of what another version wrote. */
const CURRENT = 'current'
const KEPT = 'kept'

export async function createBrowserSettings(name = 'proofdesk-settings'): Promise<SettingsStore> {
  try {
    return await storedSettings(name)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return unstoredSettings(error.name)
  }
}

/** The browser's storage does not open: the start screen that says so needs a language and a look, and no more. */
function unstoredSettings(reason: string): SettingsStore {
  const { settings } = upgradeSettings(undefined)
  return {
    read: async () => settings,
    change: async () => refuse('not-saved', { reason }),
    onChanged: () => () => {},
  }
}

async function storedSettings(name: string): Promise<SettingsStore> {
  const db = await openStore(name)
  const listeners = new Set<(settings: Settings) => void>()
  const otherTabs = new BroadcastChannel(name)
  let settings = await readStored(db)

  const take = (changed: Settings) => {
    settings = changed
    for (const listener of listeners) listener(changed)
  }
  otherTabs.addEventListener('message', () => void readStored(db).then(take))

  return {
    read: async () => settings,
    async change(patch) {
      const whole = await changeStored(db, patch)
      if (!whole) return refuse('settings-invalid')
      take(whole)
      otherTabs.postMessage(null)
      return ok(whole)
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function readStored(db: IDBDatabase): Promise<Settings> {
  const stored = await answerOf(db.transaction(STORE).objectStore(STORE).get(CURRENT))
  const { settings, keepCopy } = upgradeSettings(stored)
  if (keepCopy) await put(db, KEPT, stored)
  return settings
}

/** Read and written in one transaction, so that no change loses another one, of this tab or the next. null = not settings. */
async function changeStored(db: IDBDatabase, patch: SettingsPatch): Promise<Settings | null> {
  const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' })
  const store = transaction.objectStore(STORE)
  const stored = await answerOf(store.get(CURRENT))
  const whole = settingsSchema.safeParse({ ...upgradeSettings(stored).settings, ...patch })
  if (!whole.success) return null
  store.put(whole.data, CURRENT)
  await endOf(transaction)
  return whole.data
}

async function openStore(name: string): Promise<IDBDatabase> {
  const request = (await databasePlace()).open(name, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE))
  return answerOf(request)
}

function put(db: IDBDatabase, key: string, value: unknown): Promise<void> {
  const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' })
  transaction.objectStore(STORE).put(value, key)
  return endOf(transaction)
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    // Under strict durability a failed commit arrives as an abort, never as an error.
    transaction.addEventListener('abort', () => reject(transaction.error))
  })
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
