import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLog } from '../../electron/services/log.ts'
import { fixedClock } from '../../shared/base/clock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofdesk-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const clock = fixedClock('2026-03-02T09:00:00Z')
const text = () => readFileSync(join(folder, 'proofdesk.log'), 'utf8')

describe('the log file', () => {
  test('holds one JSON line for each entry, with its moment', () => {
    openLog({ folder, clock })('info', 'import-finished', {
      claims: 24,
      channel: 'files.read',
      version: '0.1.0',
    })
    expect(text()).toBe(
      '{"at":"2026-03-02T09:00:00.000Z","level":"info","code":"import-finished","claims":24,"channel":"files.read","version":"0.1.0"}\n',
    )
  })

  test('keeps facts about the machine and drops what people wrote', () => {
    openLog({ folder, clock })('error', 'ipc-defect', {
      error: 'TypeError',
      system: 'ENOSPC',
      place: 'index.mjs:120',
      partner: 'Contoso Korea Ltd',
      customer: '콘토소',
      mail: 'kim@contoso.example',
      file: '/home/kim/SOW.pdf',
      tenant: '0f8fad5b-d9cb-469f-a165-70867728950e',
    })
    const removed = '(removed)'
    expect(JSON.parse(text())).toMatchObject({ error: 'TypeError', system: 'ENOSPC', place: 'index.mjs:120' })
    expect(JSON.parse(text())).toMatchObject({
      partner: removed,
      customer: removed,
      mail: removed,
      file: removed,
      tenant: removed,
    })
  })

  test('lets through no sentence, whoever logs it and wherever it stands', () => {
    const log = openLog({ folder, clock })
    const word = fc.string({ minLength: 3, unit: 'grapheme' })
    fc.assert(
      fc.property(word, word, (one, other) => {
        const sentence = `${one} Confidential ${other}`
        log('warning', sentence, { fact: sentence, [sentence]: 1 })
      }),
    )
    expect(text()).not.toContain('Confidential')
  })

  test('cannot be made to look like another entry', () => {
    openLog({ folder, clock })('info', 'started', { at: 'yesterday', level: 'error', code: 'forged' })
    expect(JSON.parse(text())).toMatchObject({
      at: '2026-03-02T09:00:00.000Z',
      level: 'info',
      code: 'started',
    })
  })

  test('is moved aside when it is full, and only three old ones stay', () => {
    const log = openLog({ folder, clock, limit: 200 })
    for (let entry = 0; entry < 40; entry++) log('info', 'started', { entry })
    const names = readdirSync(folder).sort()
    expect(names).toEqual(['proofdesk.log', 'proofdesk.log.1', 'proofdesk.log.2', 'proofdesk.log.3'])
    expect(text()).toContain('"entry":39')
  })
})
