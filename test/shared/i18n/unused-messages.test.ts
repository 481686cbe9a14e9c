import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messagesOf } from '../../support/texts.ts'

const root = join(import.meta.dirname, '../../..')
const mentions = mentionsIn(sourcesOf('shared', 'renderer', 'electron', 'hub', 'build'))

/** Named by the law for screens to come; each line goes once a screen shows it. */
const notShownYet = [/^terms\.move\./]

describe('a message', () => {
  test('is shown somewhere: code names its key, or a template that begins like it', () => {
    const keys = leafKeys(messagesOf.en)
    expect(keys.length).toBeGreaterThan(300)
    expect(keys.filter(key => !isMentioned(key) && !isNotShownYet(key))).toEqual([])
  })

  test('is excused only while nothing shows it', () => {
    const unused = leafKeys(messagesOf.en).filter(key => !isMentioned(key))
    expect(notShownYet.filter(pattern => !unused.some(key => pattern.test(key)))).toEqual([])
  })

  test('that no code names is found', () => {
    expect(isMentioned('review.nobodyEverShowsThis')).toBe(false)
  })
})

function isNotShownYet(key: string): boolean {
  return notShownYet.some(pattern => pattern.test(key))
}

interface Mentions {
  readonly whole: ReadonlySet<string>
  readonly patterns: readonly RegExp[]
}

/** `'group.key'` in any quotes, and `group.${…}.rest`, where each hole stands for any part of a key. */
function mentionsIn(sources: readonly string[]): Mentions {
  const text = sources.join('\n')
  const whole = new Set([...text.matchAll(/['"`]([a-zA-Z]+(?:\.[\w-]+)+)['"`]/g)].map(([, key = '']) => key))
  const templates = [...text.matchAll(/`([a-zA-Z]+\.[\w.-]*\$\{[^`]*)`/g)].map(([, body = '']) => body)
  // One message may hold another: `$t(group.{{name}})`.
  const nested = [...JSON.stringify(messagesOf.en).matchAll(/\$t\(([\w.{}-]+)\)/g)].map(([, body = '']) =>
    body.replaceAll(/\{\{\w+\}\}/g, '$${x}'),
  )
  const patterns = [...new Set([...templates, ...nested])].map(
    body =>
      new RegExp(
        `^${body
          .split(/\$\{[^}]*\}/)
          .map(escaped)
          .join('.+')}$`,
      ),
  )
  return { whole, patterns }
}

/** i18next adds the plural's ending itself. */
function isMentioned(key: string): boolean {
  const stem = key.replace(/_(one|other)$/, '')
  return mentions.whole.has(stem) || mentions.patterns.some(pattern => pattern.test(stem))
}

function leafKeys(messages: object, prefix = ''): readonly string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [prefix + key] : leafKeys(value as object, `${prefix}${key}.`),
  )
}

function sourcesOf(...folders: readonly string[]): readonly string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.tsx?$/.test(file) && !/^i18n[\\/](en|ko|zh-cn)[\\/]/.test(file))
      .map(file => readFileSync(join(root, folder, file), 'utf8')),
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
