/*
 * Typefaces, paper and colour of each look. The two standard families are not embedded (as in much office output);
 * the Noto faces are embedded as subsets, which is what makes Korean and Chinese text extract. Called by render-plan.ts.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Look } from './plan.ts'

export type Face = {
  readonly regular: string
  readonly bold: string
  readonly embed: ReadonlyArray<readonly [name: string, file: string]>
  readonly size: number
  readonly accent: string
  readonly paper: 'A4' | 'LETTER'
}

const korean = [
  ['kr', '@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf'],
  ['kr-bold', '@embedpdf/fonts-kr/fonts/NotoSansKR-Bold.otf'],
] as const
const chinese = [
  ['sc', '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf'],
  ['sc-bold', '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf'],
] as const

export const faces: Readonly<Record<Look, Face>> = {
  ledger: {
    regular: 'Helvetica',
    bold: 'Helvetica-Bold',
    embed: [],
    size: 10.5,
    accent: '#1f3a5f',
    paper: 'LETTER',
  },
  letter: {
    regular: 'Times-Roman',
    bold: 'Times-Bold',
    embed: [],
    size: 11.5,
    accent: '#5a1f2b',
    paper: 'A4',
  },
  modern: { regular: 'kr', bold: 'kr-bold', embed: korean, size: 10, accent: '#0b6a5b', paper: 'A4' },
  korean: { regular: 'kr', bold: 'kr-bold', embed: korean, size: 10.5, accent: '#23407a', paper: 'A4' },
  chinese: { regular: 'sc', bold: 'sc-bold', embed: chinese, size: 10.5, accent: '#8a2a1d', paper: 'A4' },
}

const fontBytes = new Map<string, Buffer>()

export function readFont(file: string): Buffer {
  const known = fontBytes.get(file)
  if (known) return known
  const bytes = readFileSync(fileURLToPath(new URL(`../../../node_modules/${file}`, import.meta.url)))
  fontBytes.set(file, bytes)
  return bytes
}
