/**
 * What every implementation of Host promises, as sentences. A plain function: each host's own test file calls it with a
 * way to make that host, so the Electron, browser and fake hosts are held to the same words.
 */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MAX_CHUNK } from '../../shared/bridge/channels.ts'
import type { Host, WriteHandle } from '../../shared/bridge/host.ts'
import type { Settings } from '../../shared/bridge/settings.ts'

export interface HostUnderTest {
  readonly host: Host
  /** What the person does at the next save dialog or download. */
  answerSave(answer: 'accept' | 'cancel'): void
  /** The bytes of the last accepted save. */
  savedBytes(): Promise<Uint8Array | null>
  end(): Promise<void>
}

type Bytes = Uint8Array<ArrayBuffer>

export function describeHostContract(name: string, make: () => Promise<HostUnderTest>): void {
  describe(`${name} keeps the host contract`, () => {
    let made: HostUnderTest

    beforeEach(async () => {
      made = await make()
    })
    afterEach(() => made.end())

    describe('documents', () => {
      test('holds nothing before something was committed', async () => {
        const { documents } = made.host
        expect(await documents.size(sha256(text('absent')))).toBeNull()
        expect(await documents.read(sha256(text('absent')), 0, 1)).toMatchObject({
          ok: false,
          error: { type: 'document-missing' },
        })
      })

      test('gives back what was appended in pieces, in order and by range', async () => {
        const { documents } = made.host
        const whole = text('proof of execution')
        await commit(made.host, [whole.slice(0, 5), new Uint8Array(0), whole.slice(5)])
        expect(await documents.size(sha256(whole))).toBe(whole.length)
        expect(await documents.read(sha256(whole), 6, 8)).toEqual({ ok: true, value: text('of') })
        expect(await documents.read(sha256(whole), 0, whole.length)).toEqual({ ok: true, value: whole })
      })

      test('answers fewer bytes at the end of a document and none beyond it', async () => {
        const whole = text('short')
        await commit(made.host, [whole])
        const { documents } = made.host
        expect(await documents.read(sha256(whole), 3, 100)).toEqual({ ok: true, value: text('rt') })
        expect(await documents.read(sha256(whole), 100, 200)).toEqual({ ok: true, value: new Uint8Array(0) })
      })

      test('carries a document that is larger than one message', async () => {
        const large = new Uint8Array(MAX_CHUNK + 3).map((_, index) => index % 251)
        await commit(made.host, [large])
        const read = await made.host.documents.read(sha256(large), 0, large.length)
        expect(read.ok && sha256(read.value)).toBe(sha256(large))
      })

      test('keeps appends in order when they are not awaited one by one', async () => {
        const pieces = Array.from({ length: 20 }, (_, index) => new Uint8Array(1000).fill(index))
        const handle = await begun(made.host)
        const answers = pieces.map(piece => made.host.documents.append(handle, piece))
        const whole = joined(pieces)
        const committed = made.host.documents.commit(handle, sha256(whole))
        expect((await Promise.all(answers)).every(answer => answer.ok)).toBe(true)
        expect(await committed).toEqual({ ok: true, value: null })
        expect(await made.host.documents.read(sha256(whole), 0, whole.length)).toEqual({
          ok: true,
          value: whole,
        })
      })

      test('refuses a commit under a hash that the bytes do not have, and keeps nothing', async () => {
        const { documents } = made.host
        const handle = await begun(made.host)
        await documents.append(handle, text('altered'))
        const claimed = sha256(text('original'))
        expect(await documents.commit(handle, claimed)).toMatchObject({
          ok: false,
          error: { type: 'document-hash-mismatch' },
        })
        expect(await documents.size(claimed)).toBeNull()
        expect(await documents.size(sha256(text('altered')))).toBeNull()
      })

      test('shows nothing of a write that was aborted, and takes no more bytes for it', async () => {
        const { documents } = made.host
        const handle = await begun(made.host)
        await documents.append(handle, text('given up'))
        await documents.abort(handle)
        expect(await documents.size(sha256(text('given up')))).toBeNull()
        expect((await documents.append(handle, text('more'))).ok).toBe(false)
        expect((await documents.commit(handle, sha256(text('given up')))).ok).toBe(false)
      })

      test('takes the same document twice', async () => {
        const whole = text('sent by two partners')
        await commit(made.host, [whole])
        await commit(made.host, [whole])
        expect(await made.host.documents.size(sha256(whole))).toBe(whole.length)
      })

      test('holds an empty document', async () => {
        await commit(made.host, [])
        expect(await made.host.documents.size(sha256(new Uint8Array(0)))).toBe(0)
      })
    })

    describe('files', () => {
      const report = {
        suggestedName: 'CLM-0412.json',
        mediaType: 'application/json',
        bytes: text('{"outcome":1}'),
      }

      test('saves exactly the bytes it was given', async () => {
        made.answerSave('accept')
        expect(await made.host.files.save(report)).toEqual({ ok: true, value: 'saved' })
        expect(await made.savedBytes()).toEqual(report.bytes)
      })

      test('says when the person cancelled, and saves nothing', async () => {
        made.answerSave('cancel')
        const answer = await made.host.files.save(report)
        expect(answer.ok && answer.value).toBe('cancelled')
        expect(await made.savedBytes()).toBeNull()
      })

      test('reads ranges of a dropped file', async () => {
        const dropped = made.host.files.grantDropped(new File([text('dropped case')], 'a.poecase'))
        expect([dropped.name, dropped.size]).toEqual(['a.poecase', 12])
        expect(await dropped.read(8, 100)).toEqual({ ok: true, value: text('case') })
      })
    })

    describe('settings', () => {
      test('starts with the defaults', async () => {
        expect(await made.host.settings.read()).toMatchObject({ version: 1, language: '', theme: 'system' })
      })

      test('changes only the fields of the patch, and answers and keeps the whole', async () => {
        const { settings } = made.host
        await settings.change({ reviewer: { id: 'r-1', name: '김하늘' } })
        const changed = await settings.change({ language: 'ko' })
        const expected = { language: 'ko', theme: 'system', reviewer: { id: 'r-1', name: '김하늘' } }
        expect(changed).toMatchObject({ ok: true, value: expected })
        expect(await settings.read()).toMatchObject(expected)
      })

      test('refuses a value that is not a setting, and keeps the old one', async () => {
        const { settings } = made.host
        const answer = await settings.change({ theme: 'pink' as never })
        expect(answer).toMatchObject({ ok: false, error: { type: 'settings-invalid' } })
        expect((await settings.read()).theme).toBe('system')
      })

      test('tells its listeners until they leave', async () => {
        const { settings } = made.host
        const heard: Settings['theme'][] = []
        const leave = settings.onChanged(changed => heard.push(changed.theme))
        await settings.change({ theme: 'dark' })
        leave()
        await settings.change({ theme: 'light' })
        expect(heard).toEqual(['dark'])
      })
    })
  })
}

async function begun(host: Host): Promise<WriteHandle> {
  const answer = await host.documents.begin()
  if (!answer.ok) throw new Error(answer.error.type)
  return answer.value
}

async function commit(host: Host, pieces: readonly Bytes[]): Promise<void> {
  const handle = await begun(host)
  for (const piece of pieces)
    expect(await host.documents.append(handle, piece)).toEqual({ ok: true, value: null })
  expect(await host.documents.commit(handle, sha256(joined(pieces)))).toEqual({ ok: true, value: null })
}

function joined(pieces: readonly Bytes[]): Bytes {
  return new Uint8Array(Buffer.concat(pieces))
}

function text(content: string): Bytes {
  return new TextEncoder().encode(content)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
