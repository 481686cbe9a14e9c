/**
 * Settings as some version of the app left them → settings of this version. Both hosts read through here. It never
 * refuses: what cannot be understood becomes a default, and `keepCopy` tells the host to keep the old file first, so
 * that going back to a newer app, or looking at what broke, stays possible.
 */
import { z } from 'zod'
import type { Settings } from './settings.ts'
import { readSettings, settingsSchema } from './settings.ts'

type Stored = Readonly<Record<string, unknown>>
/** From the version that is the key to the next one. */
export type SettingsSteps = Readonly<Record<number, (old: Stored) => Stored>>

const steps: SettingsSteps = {
  /** Version 2 brought the readings; until then every claim was read as its documents print it. */
  1: old => ({ ...old, readings: { '2020': {}, '2023': {} } }),
}
const currentVersion = settingsSchema.shape.version.unwrap().value
const versionedSchema = z.looseObject({ version: z.int().min(1).default(1) })

export interface UpgradedSettings {
  readonly settings: Settings
  readonly keepCopy: boolean
  /** Stepped up from an older version: written back once, so that the next start finds nothing to keep again. */
  readonly isStepped: boolean
}

export function upgradeSettings(
  stored: unknown,
  { to = currentVersion, by = steps }: { readonly to?: number; readonly by?: SettingsSteps } = {},
): UpgradedSettings {
  if (isNothing(stored)) return { settings: readSettings({}), keepCopy: false, isStepped: false }
  const versioned = versionedSchema.safeParse(stored)
  if (!versioned.success || versioned.data.version > to)
    return { settings: readSettings(stored), keepCopy: true, isStepped: false }
  const upgraded = steppedTo(to, versioned.data, by)
  const isWhole = settingsSchema.safeParse(upgraded).success
  const isStepped = versioned.data.version < to
  return { settings: readSettings(upgraded), keepCopy: !isWhole || isStepped, isStepped }
}

/** A store that was never written, or was emptied after damage, holds no settings of any version. */
function isNothing(stored: unknown): boolean {
  if (stored === undefined || stored === null) return true
  return typeof stored === 'object' && !Array.isArray(stored) && Object.keys(stored).length === 0
}

function steppedTo(to: number, stored: z.infer<typeof versionedSchema>, by: SettingsSteps): Stored {
  let upgraded: Stored = stored
  for (let version = stored.version; version < to; version++) upgraded = by[version]?.(upgraded) ?? upgraded
  return { ...upgraded, version: currentVersion }
}
