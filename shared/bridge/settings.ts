/**
 * What a reviewer can choose, one schema for both hosts (electron-store file, browser storage). Every field has a
 * default, so a missing or damaged file opens the app with defaults instead of failing; `version` drives migrations.
 */
import { z } from 'zod'
import { ruleReadingsSchema } from '../claim/ruleset.ts'
import { hubOrigin } from './hub-address.ts'

const languageSchema = z.enum(['en', 'ko', 'zh-CN'])
export type Language = z.infer<typeof languageSchema>

const themeSchema = z.enum(['system', 'light', 'dark', 'high-contrast'])
export type ThemeChoice = z.infer<typeof themeSchema>

/** WCAG 2.1.4: single keys can be switched off, or need the lead key Ctrl+J first. */
const keyModeSchema = z.enum(['letters', 'lead', 'off'])
export type KeyMode = z.infer<typeof keyModeSchema>

/** The team's hub; what this computer signs in with is not here but with the host's secrets. */
const hubSchema = z.object({
  /** `https://host[:port]`, as hub-address.ts reads it: the one other origin that the page may reach. */
  address: z
    .string()
    .max(300)
    .refine(address => hubOrigin(address) === address),
  workspace: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  /** Who the hub says this is; null until the device has come in by a code, or where a token says it. */
  person: z.object({ id: z.string().max(64), name: z.string().max(200) }).nullable(),
})
export type HubSettings = z.infer<typeof hubSchema>

export const settingsSchema = z.object({
  version: z.literal(2).default(2),
  reviewer: z
    .object({ id: z.string().max(64).default(''), name: z.string().max(200).default('') })
    .default({ id: '', name: '' }),
  /** Empty = the host's language where we have it, else English. */
  language: languageSchema.or(z.literal('')).default(''),
  theme: themeSchema.default('system'),
  /** Ruleset of bundles that do not name one; a claim keeps the ruleset it came with. */
  ruleset: z.enum(['2020', '2023']).default('2023'),
  /** Where the documents contradict each other: what the team chose, per ruleset; the rest is read as printed. */
  readings: z
    .object({ '2020': ruleReadingsSchema.partial(), '2023': ruleReadingsSchema.partial() })
    .default({ '2020': {}, '2023': {} }),
  /** IANA name; empty = the computer's. */
  timeZone: z.string().max(64).default(''),
  calendar: z
    .object({
      /** ISO 3166-1 alpha-2 of the reviewing team's working calendar. */
      country: z.string().length(2).default('US'),
      /** ISO dates (yyyy-mm-dd) on which the team does not work besides weekends and public holidays. */
      closures: z.array(z.iso.date()).default([]),
    })
    .default({ country: 'US', closures: [] }),
  keys: z
    .object({
      mode: keyModeSchema.default('letters'),
      /** command id → key chord, only where it differs from the command table's default. */
      remapped: z.record(z.string(), z.string()).default({}),
    })
    .default({ mode: 'letters', remapped: {} }),
  hub: hubSchema.nullable().default(null),
  savedViews: z
    .array(z.object({ id: z.string(), name: z.string().max(100), query: z.record(z.string(), z.unknown()) }))
    .default([]),
})

export type Settings = z.infer<typeof settingsSchema>
export type SettingsPatch = Partial<Omit<Settings, 'version'>>

/** Never throws: unknown input becomes defaults, field by field, so one bad value does not cost the others. */
export function readSettings(stored: unknown): Settings {
  const whole = settingsSchema.safeParse(stored ?? {})
  if (whole.success) return whole.data
  const kept: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(settingsSchema.shape)) {
    const value = (stored as Record<string, unknown> | null)?.[key]
    const parsed = field.safeParse(value)
    if (parsed.success) kept[key] = parsed.data
  }
  return settingsSchema.parse(kept)
}
