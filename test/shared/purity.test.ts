import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const shared = join(import.meta.dirname, '../../shared')
const sources = readdirSync(shared, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => ({
    file: file.replaceAll('\\', '/'),
    text: withoutComments(readFileSync(join(shared, file), 'utf8')),
  }))

describe('shared/', () => {
  test('compiles with the language alone: no page, no Node, no ambient types', () => {
    const own = JSON.parse(readFileSync(join(shared, 'tsconfig.json'), 'utf8')) as {
      compilerOptions?: object
    }
    const base = JSON.parse(readFileSync(join(shared, '../tsconfig.json'), 'utf8')) as {
      compilerOptions: object
    }
    expect({ ...base.compilerOptions, ...own.compilerOptions }).toMatchObject({ lib: ['ESNext'], types: [] })
  })

  test.each([
    ['reads no clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b/],
    ['throws no dice', /\bMath\.random\b|\bcrypto\./],
    [
      'does no input or output',
      /\bfetch\(|\blocalStorage\b|\bindexedDB\b|\bprocess\.|\bconsole\.|\bglobalThis\b/,
    ],
    ['starts nothing asynchronous by itself', /\bsetTimeout\b|\bsetInterval\b/],
    ['switches no check off', /@ts-(ignore|expect-error|nocheck)|biome-ignore/],
  ])('%s', (_, pattern) => {
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([])
  })

  test('knows the holiday library in one file', () => {
    expect(
      sources.filter(({ text }) => text.includes("from 'date-holidays'")).map(({ file }) => file),
    ).toEqual(['sla/holidays.ts'])
  })

  test('imports files by their full name, and libraries only', () => {
    const imports = sources.flatMap(({ text }) =>
      [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name ?? ''),
    )
    expect(imports.filter(name => name.startsWith('.') && !name.endsWith('.ts'))).toEqual([])
    expect(new Set(imports.filter(name => !name.startsWith('.')))).toEqual(
      new Set([
        '@noble/hashes/sha2.js',
        '@noble/hashes/utils.js',
        'canonicalize',
        'date-holidays',
        'xstate',
        'zod',
      ]),
    )
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
