import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../shared/bridge/settings.ts'
import { upgradeSettings } from '../../../shared/bridge/settings-upgrade.ts'

describe('settings are read', () => {
  test.each([[undefined], [null], ['text'], [42], [[]], [{ version: 'x' }]])(
    'as defaults from %j',
    stored => {
      expect(readSettings(stored)).toEqual(readSettings({}))
    },
  )

  test('with every good field kept where another is bad', () => {
    const stored = {
      theme: 'purple',
      language: 'ko',
      reviewer: { id: 'mina', name: 'Mina Seo' },
      ruleset: 'next',
    }
    const { theme, language, reviewer, ruleset } = readSettings(stored)
    expect({ theme, language, reviewer, ruleset }).toEqual({
      theme: 'system',
      language: 'ko',
      reviewer: { id: 'mina', name: 'Mina Seo' },
      ruleset: '2023',
    })
  })

  test('to the same again when they are whole', () => {
    const whole = readSettings({ theme: 'dark', calendar: { country: 'KR', closures: ['2021-06-07'] } })
    expect(readSettings(JSON.parse(JSON.stringify(whole)))).toEqual(whole)
  })

  test('without a closure that is no date', () => {
    expect(readSettings({ calendar: { country: 'KR', closures: ['7 June'] } }).calendar).toEqual({
      country: 'US',
      closures: [],
    })
  })
})

describe('settings of version 1, which knew no readings,', () => {
  test('read every claim as its documents print it and keep the rest', () => {
    const { settings, keepCopy } = upgradeSettings({ version: 1, theme: 'dark', ruleset: '2020' })
    expect(settings).toMatchObject({
      version: 2,
      theme: 'dark',
      ruleset: '2020',
      readings: { '2020': {}, '2023': {} },
    })
    expect(keepCopy).toBe(true)
  })
})

test('a reading that no document prints costs the readings alone', () => {
  const { readings, theme } = readSettings({
    theme: 'dark',
    readings: { '2020': { edit: 'always' }, '2023': {} },
  })
  expect({ readings, theme }).toEqual({ readings: { '2020': {}, '2023': {} }, theme: 'dark' })
})
