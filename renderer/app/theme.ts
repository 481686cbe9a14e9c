/**
 * The look: our own brand colours (a quiet ink blue-green, even steps in OKLCH) on Fluent UI's light, dark and high
 * contrast themes. Text on these colours keeps 4.5:1; dark takes lighter steps for links and selected text than Fluent's
 * default, because ours start darker.
 */
import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components'
import { useMemo } from 'react'
import type { ThemeChoice } from '../../shared/bridge/settings.ts'
import { useMediaQuery } from '../ui/use-media-query.ts'

const brand: BrandVariants = {
  10: '#00161e',
  20: '#00212d',
  30: '#002d3d',
  40: '#00394d',
  50: '#00445b',
  60: '#005069',
  70: '#005c76',
  80: '#006984',
  90: '#137994',
  100: '#3189a4',
  110: '#4b99b3',
  120: '#64aac1',
  130: '#80bbd0',
  140: '#9ccddf',
  150: '#bce0ed',
  160: '#e4f1f6',
}

/** Each language with the typeface its readers know from Windows and macOS; the rest is the system's choice. */
const fonts: Readonly<Record<string, string>> = {
  ko: '"Segoe UI", "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans KR", system-ui, sans-serif',
  'zh-CN': '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans SC", system-ui, sans-serif',
}
const latinFonts = '"Segoe UI Variable Text", "Segoe UI", -apple-system, system-ui, sans-serif'

const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[130],
  colorBrandForegroundLinkHover: brand[140],
  colorBrandForegroundLinkPressed: brand[110],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandForeground1Hover: brand[130],
  colorCompoundBrandStroke: brand[120],
  // Fluent's red is too dark for small text on a hovered or selected line.
  colorStatusDangerForeground1: '#f1a0a3',
}

const themes = { light: createLightTheme(brand), dark, 'high-contrast': teamsHighContrastTheme } as const

export type ThemeName = keyof typeof themes

export interface Look {
  readonly name: ThemeName
  readonly theme: Theme
}

/** Where the system forces its colours, the browser replaces ours whatever the choice is. */
export function useLook(choice: ThemeChoice, language: string): Look {
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)')
  const prefersContrast = useMediaQuery('(prefers-contrast: more) and (forced-colors: none)')
  const name = choice === 'system' ? systemTheme(prefersDark, prefersContrast) : choice
  return useMemo(
    () => ({ name, theme: { ...themes[name], fontFamilyBase: fonts[language] ?? latinFonts } }),
    [name, language],
  )
}

function systemTheme(prefersDark: boolean, prefersContrast: boolean): ThemeName {
  if (prefersContrast) return 'high-contrast'
  return prefersDark ? 'dark' : 'light'
}
