import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isTrusted } from '../../electron/answer.ts'
import { factsOfError } from '../../electron/facts-of-error.ts'
import { channelNames } from '../../shared/bridge/channel-names.ts'
import { channels } from '../../shared/bridge/channels.ts'
import { ownPage, startMainProcess } from './main-process.ts'

let main: Awaited<ReturnType<typeof startMainProcess>>
beforeEach(async () => {
  main = await startMainProcess()
})
afterEach(() => main.end())

describe('who may ask', () => {
  test.each([
    ['a page of another origin', { url: 'https://evil.example/', parent: null }],
    ['a host that starts like ours', { url: 'app://bundle.evil/index.html', parent: null }],
    ['a frame inside our page', { url: 'app://bundle/index.html', parent: ownPage }],
    ['a frame that is gone', null],
    ['a page without an address', { url: '', parent: null }],
    ['a file of the disk', { url: 'file:///index.html', parent: null }],
    ['a blob of our own page', { url: 'blob:app://bundle/1', parent: null }],
  ])('%s is refused on every channel, and logged', async (_who, sender) => {
    for (const channel of channelNames) {
      expect(await main.ask(channel, null, sender)).toEqual({
        ok: false,
        error: { type: 'untrusted-sender' },
      })
    }
    expect(main.logged.map(([, code]) => code)).toEqual(channelNames.map(() => 'ipc-untrusted-sender'))
  })

  test('our own page is answered, wherever it is in its views', () => {
    expect(isTrusted(ownPage)).toBe(true)
  })
})

describe('what may be asked', () => {
  test('the list of names is the channel table', () => {
    expect([...channelNames].sort()).toEqual(Object.keys(channels).sort())
  })

  test('a request of the wrong type is refused before its handler sees it', async () => {
    expect(await main.ask('documents.read', { sha256: '../../etc/passwd', from: 0, to: 1 })).toEqual(invalid)
    expect(await main.ask('documents.read', { sha256: 'a'.repeat(64), from: -1, to: 1 })).toEqual(invalid)
    expect(await main.ask('documents.append', { handle: 'x', bytes: 'text' })).toEqual(invalid)
    expect(await main.ask('window.set-title', 'x'.repeat(301))).toEqual(invalid)
    expect(await main.ask('host.info', undefined)).toEqual(invalid)
  })

  test('a range longer than a message may be is refused', async () => {
    const range = { sha256: 'a'.repeat(64), from: 0, to: 2 ** 40 }
    expect(await main.ask('documents.read', range)).toEqual(invalid)
  })

  test('10,000 payloads of any shape are answered with plain data, never with an exception', async () => {
    const payload = fc.oneof(
      fc.anything({ withTypedArray: true, withDate: true, withMap: true }),
      fc.object(),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channelNames), payload, async (channel, request) => {
        const answer = await main.ask(channel, request)
        expect(structuredClone(answer)).toEqual(answer)
        const isRefused = !answer.ok && answer.error.type === 'invalid-request'
        expect(isRefused || channels[channel].request.safeParse(request).success).toBe(true)
        expect(answer).not.toMatchObject({ error: { type: 'defect' } })
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('a handler that throws', () => {
  test('is told to the page as a defect without its text, and to the log by class and place', async () => {
    main.dialog.showOpenDialog = async () => {
      throw Object.assign(new TypeError('/home/kim/Contoso SOW.pdf broke'), { code: 'EIO' })
    }
    const answer = await main.ask('files.open-bundles', null)
    expect(answer).toEqual({ ok: false, error: { type: 'defect' } })
    expect(main.logged).toEqual([
      [
        'error',
        'ipc-defect',
        expect.objectContaining({ channel: 'files.open-bundles', error: 'TypeError', system: 'EIO' }),
      ],
    ])
    expect(JSON.stringify(main.logged)).not.toContain('Contoso')
  })

  test('gives facts even when what was thrown is no error', () => {
    expect(factsOfError('text of a claim')).toEqual({ error: 'string' })
  })
})

const invalid = { ok: false, error: { type: 'invalid-request' } }
