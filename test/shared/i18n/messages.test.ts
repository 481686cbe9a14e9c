import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages, messagesOf, translateIn } from '../../support/texts.ts'

const root = join(import.meta.dirname, '../../..')

function leavesOf(messages: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as const]
        : [...leavesOf(value as object, `${prefix}${key}.`)],
    ),
  )
}

function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted()
}

const english = leavesOf(messagesOf.en)

describe.each(languages.filter(language => language !== 'en'))('the messages in %s', language => {
  const own = leavesOf(messagesOf[language])

  test('are the same keys as in English', () => {
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  test('fill the same places as in English', () => {
    const different = [...english].filter(
      ([key, text]) =>
        !key.endsWith('_one') && placeholdersOf(text).join() !== placeholdersOf(own.get(key) ?? '').join(),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  test('keep the meaning where the programme’s translations lose it', () => {
    const translate = translateIn(language)
    // The seeds print “opt in” for opt out, “report the status” for dispute, and “recall” for claiming again.
    const clock = translate('terms.clock.customer-opt-out')
    expect(clock).toMatch(/옵트아웃|选择退出/)
    expect(translate('terms.move.dispute')).toMatch(/이의 제기|争议/)
    expect(translate('terms.status.rejected-final')).not.toBe(translate('terms.status.rejected'))
    expect(translate('terms.rejectionReason.customer-decline')).not.toBe(
      translate('terms.rejectionReason.partner-request'),
    )
  })
})

describe('every message', () => {
  test.each(languages)('in %s says something', language => {
    const empty = [...leavesOf(messagesOf[language])].filter(([, text]) => text.trim() === '')
    expect(empty.map(([key]) => key)).toEqual([])
  })

  test('uses the documents’ exact labels in English', () => {
    const { requestReason, rejectionReason, status } = messagesOf.en.terms
    expect(Object.values(requestReason)).toEqual([
      'Missing all PoE',
      'Missing customer acknowledgment',
      'Missing or old dates',
      'Missing partner solution/service',
      'Missing products',
    ])
    expect(Object.values(rejectionReason).slice(0, 3)).toEqual([
      'Partner request',
      'Customer decline',
      'Insufficient proof of execution',
    ])
    expect(Object.values(status)).toContain('Partner action required')
  })
})

describe('a refusal', () => {
  // What the hub refuses a token with ends there: a desk is told `unauthenticated` and has its words under `sync`.
  const refused = ['shared', 'electron', 'renderer'].flatMap(typesRefusedIn)

  test('has a sentence wherever one is made', () => {
    expect(refused.length).toBeGreaterThan(20)
    expect(refused.filter(type => !hasMessage(type))).toEqual([])
  })

  function hasMessage(type: string): boolean {
    return english.has(`refusals.${type}`) || english.has(`refusals.${type}_other`)
  }
})

/** The literal types of `refuse('…')` and of `{ type: '…', params: … }` in a folder's sources. */
function typesRefusedIn(folder: string): readonly string[] {
  const sources = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !file.endsWith('-machine.ts'))
    .map(file => readFileSync(join(root, folder, file), 'utf8'))
  const calls = sources.flatMap(text => [
    ...text.matchAll(/\brefuse\(([^,)]*)/g),
    ...text.matchAll(/\{\s*type: ('[a-z-]+'),\s*params\b/g),
  ])
  return calls.flatMap(([, first]) =>
    [...(first ?? '').matchAll(/'([a-z-]+)'/g)].map(([, type]) => type ?? ''),
  )
}
