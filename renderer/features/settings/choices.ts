/** The choices of settings in the order in which they are offered; a choice that is missing here does not compile. */
import type { KeyMode, Language, ThemeChoice } from '../../../shared/bridge/settings.ts'

const languageOrder: Readonly<Record<Language, true>> = { en: true, ko: true, 'zh-CN': true }
const themeOrder: Readonly<Record<ThemeChoice, true>> = {
  system: true,
  light: true,
  dark: true,
  'high-contrast': true,
}
const keyModeOrder: Readonly<Record<KeyMode, true>> = { letters: true, lead: true, off: true }

export const languages = Object.keys(languageOrder) as readonly Language[]
export const themeChoices = Object.keys(themeOrder) as readonly ThemeChoice[]
export const keyModes = Object.keys(keyModeOrder) as readonly KeyMode[]
