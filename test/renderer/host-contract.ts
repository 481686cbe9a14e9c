/**
 * What every implementation of Host promises: each sentence, what to do with the host, and what is seen then. Plain data
 * and functions that need neither Node nor a test runner, so that the same words hold the fake and the Electron host
 * under Node (describe-host-contract.ts) and the browser's in a real Chromium (test/e2e/browser-host-contract.spec.ts).
 */
import type { Result } from '../../shared/base/result.ts'
import { createRunningHash, hashText } from '../../shared/base/sha256.ts'
import { MAX_CHUNK } from '../../shared/bridge/channels.ts'
import type { Host, WriteHandle } from '../../shared/bridge/host.ts'

export interface HostUnderTest {
  readonly host: Host
  /** What the person does at the next save dialog. */
  answerSave(answer: 'accept' | 'cancel'): void
  /** The bytes of the last accepted save. */
  savedBytes(): Promise<Uint8Array | null>
}

export interface HostSentence {
  readonly of: 'documents' | 'files' | 'journal' | 'settings'
  readonly sentence: string
  /** Does it with a fresh host, and answers what was seen, as plain data. */
  readonly observe: (made: HostUnderTest) => Promise<unknown>
  readonly expected: unknown
}

type Bytes = Uint8Array<ArrayBuffer>

const report = {
  suggestedName: 'CLM-0412.json',
  mediaType: 'application/json',
  bytes: bytesOf('{"outcome":1}'),
}

const documents: readonly Omit<HostSentence, 'of'>[] = [
  {
    sentence: 'holds nothing before something was committed',
    observe: async ({ host }) => [
      await sizeOf(host, 'absent'),
      seen(await host.documents.read(hashText('absent'), 0, 1)),
    ],
    expected: [null, 'document-missing'],
  },
  {
    sentence: 'gives back what was appended in pieces, in order and by range',
    async observe({ host }) {
      const sha256 = await commit(host, ['proof', '', ' of execution'])
      const { documents } = host
      return [
        await documents.size(sha256),
        seen(await documents.read(sha256, 6, 8)),
        seen(await documents.read(sha256, 0, 18)),
      ]
    },
    expected: [18, 'of', 'proof of execution'],
  },
  {
    sentence: 'answers fewer bytes at the end of a document and none beyond it',
    async observe({ host }) {
      const sha256 = await commit(host, ['short'])
      return [
        seen(await host.documents.read(sha256, 3, 100)),
        seen(await host.documents.read(sha256, 100, 200)),
      ]
    },
    expected: ['rt', ''],
  },
  {
    sentence: 'carries a document that is larger than one message',
    async observe({ host }) {
      const large = new Uint8Array(MAX_CHUNK + 3).map((_, index) => index % 251)
      const sha256 = await commit(host, [large])
      const read = await host.documents.read(sha256, 0, large.length)
      return read.ok && hashBytes(read.value) === sha256
    },
    expected: true,
  },
  {
    sentence: 'keeps appends in order when they are not awaited one by one',
    async observe({ host }) {
      const pieces = Array.from({ length: 20 }, (_, index) => new Uint8Array(1000).fill(index))
      const whole = joined(pieces)
      const handle = await begun(host)
      const appended = pieces.map(piece => host.documents.append(handle, piece))
      const committed = await host.documents.commit(handle, hashBytes(whole))
      const read = await host.documents.read(hashBytes(whole), 0, whole.length)
      const isSame = read.ok && hashBytes(read.value) === hashBytes(whole)
      return [(await Promise.all(appended)).every(answer => answer.ok), seen(committed), isSame]
    },
    expected: [true, null, true],
  },
  {
    sentence: 'refuses a commit under a hash that the bytes do not have, and keeps nothing',
    async observe({ host }) {
      const handle = await begun(host)
      await host.documents.append(handle, bytesOf('altered'))
      const committed = await host.documents.commit(handle, hashText('original'))
      return [seen(committed), await sizeOf(host, 'original'), await sizeOf(host, 'altered')]
    },
    expected: ['document-hash-mismatch', null, null],
  },
  {
    sentence: 'shows nothing of a write that was aborted, and takes no more bytes for it',
    async observe({ host }) {
      const handle = await begun(host)
      await host.documents.append(handle, bytesOf('given up'))
      await host.documents.abort(handle)
      const appended = await host.documents.append(handle, bytesOf('more'))
      const committed = await host.documents.commit(handle, hashText('given up'))
      return [await sizeOf(host, 'given up'), appended.ok, committed.ok]
    },
    expected: [null, false, false],
  },
  {
    sentence: 'takes the same document twice',
    async observe({ host }) {
      await commit(host, ['sent by two partners'])
      return host.documents.size(await commit(host, ['sent by two partners']))
    },
    expected: 20,
  },
  {
    sentence: 'holds an empty document',
    observe: async ({ host }) => host.documents.size(await commit(host, [])),
    expected: 0,
  },
]

const files: readonly Omit<HostSentence, 'of'>[] = [
  {
    sentence: 'saves exactly the bytes it was given',
    async observe(made) {
      made.answerSave('accept')
      return [seen(await made.host.files.save(report)), textOf(await made.savedBytes())]
    },
    expected: ['saved', '{"outcome":1}'],
  },
  {
    sentence: 'says when the person cancelled, and saves nothing',
    async observe(made) {
      made.answerSave('cancel')
      return [seen(await made.host.files.save(report)), textOf(await made.savedBytes())]
    },
    expected: ['cancelled', null],
  },
  {
    sentence: 'reads ranges of a dropped file',
    async observe({ host }) {
      const dropped = host.files.grantDropped(new File([bytesOf('dropped case')], 'a.poecase'))
      return [dropped.name, dropped.size, seen(await dropped.read(8, 100))]
    },
    expected: ['a.poecase', 12, 'case'],
  },
]

const journal: readonly Omit<HostSentence, 'of'>[] = [
  {
    sentence: 'has no segment before the first line',
    observe: async ({ host }) => [
      seen(await host.journal.segments()),
      seen(await host.journal.read(1, 0, 1)),
    ],
    expected: [[], 'journal-missing'],
  },
  {
    sentence: 'gives back lines as they were added, by range and in segments',
    async observe({ host }) {
      const { journal } = host
      const added = [
        await journal.append(1, bytesOf('one\n')),
        await journal.append(1, bytesOf('둘\n')),
        await journal.append(2, bytesOf('three\n')),
      ]
      return [
        ...added.map(seen),
        seen(await journal.segments()),
        seen(await journal.read(1, 4, 8)),
        seen(await journal.read(2, 3, 100)),
        seen(await journal.read(2, 100, 200)),
      ]
    },
    expected: [
      null,
      null,
      null,
      [
        { segment: 1, size: 8 },
        { segment: 2, size: 6 },
      ],
      '둘\n',
      'ee\n',
      '',
    ],
  },
  {
    sentence: 'keeps lines in order when they are not awaited one by one',
    async observe({ host }) {
      const lines = Array.from({ length: 20 }, (_, index) => `line ${index}\n`)
      await Promise.all(lines.map(line => host.journal.append(1, bytesOf(line))))
      return seen(await host.journal.read(1, 0, 10_000)) === lines.join('')
    },
    expected: true,
  },
  {
    sentence: 'cuts what stands behind the last line end before it adds lines',
    async observe({ host }) {
      await host.journal.append(1, bytesOf('whole\ntor'))
      const before = seen(await host.journal.segments())
      await host.journal.append(1, bytesOf('next\n'))
      return [before, seen(await host.journal.read(1, 0, 100))]
    },
    expected: [[{ segment: 1, size: 9 }], 'whole\nnext\n'],
  },
  {
    sentence: 'adds nothing to an older segment, and starts none but the next',
    async observe({ host }) {
      await host.journal.append(1, bytesOf('one\n'))
      await host.journal.append(2, bytesOf('two\n'))
      return [
        seen(await host.journal.append(1, bytesOf('late\n'))),
        seen(await host.journal.append(4, bytesOf('early\n'))),
        seen(await host.journal.segments()),
      ]
    },
    expected: [
      'journal-closed',
      'journal-closed',
      [
        { segment: 1, size: 4 },
        { segment: 2, size: 4 },
      ],
    ],
  },
]

const settings: readonly Omit<HostSentence, 'of'>[] = [
  {
    sentence: 'starts with the defaults',
    async observe({ host }) {
      const { version, language, theme } = await host.settings.read()
      return { version, language, theme }
    },
    expected: { version: 2, language: '', theme: 'system' },
  },
  {
    sentence: 'changes only the fields of the patch, and answers and keeps the whole',
    async observe({ host }) {
      await host.settings.change({ reviewer: { id: 'r-1', name: '김하늘' } })
      const changed = await host.settings.change({ language: 'ko' })
      const kept = await host.settings.read()
      return [changed.ok && changed.value, kept].map(
        of => of && [of.language, of.theme, of.reviewer.id, of.reviewer.name],
      )
    },
    expected: [
      ['ko', 'system', 'r-1', '김하늘'],
      ['ko', 'system', 'r-1', '김하늘'],
    ],
  },
  {
    sentence: 'keeps each of two changes that were not awaited one by one',
    async observe({ host }) {
      await Promise.all([
        host.settings.change({ reviewer: { id: 'r-1', name: '김하늘' } }),
        host.settings.change({ language: 'ko' }),
      ])
      const { reviewer, language } = await host.settings.read()
      return [reviewer.id, language]
    },
    expected: ['r-1', 'ko'],
  },
  {
    sentence: 'refuses a value that is not a setting, and keeps the old one',
    async observe({ host }) {
      const answer = await host.settings.change({ theme: 'pink' as never })
      return [seen(answer), (await host.settings.read()).theme]
    },
    expected: ['settings-invalid', 'system'],
  },
  {
    sentence: 'tells its listeners until they leave',
    async observe({ host }) {
      const heard: string[] = []
      const leave = host.settings.onChanged(changed => heard.push(changed.theme))
      await host.settings.change({ theme: 'dark' })
      leave()
      await host.settings.change({ theme: 'light' })
      return heard
    },
    expected: ['dark'],
  },
]

export const hostContract: readonly HostSentence[] = [
  ...documents.map(sentence => ({ of: 'documents' as const, ...sentence })),
  ...files.map(sentence => ({ of: 'files' as const, ...sentence })),
  ...journal.map(sentence => ({ of: 'journal' as const, ...sentence })),
  ...settings.map(sentence => ({ of: 'settings' as const, ...sentence })),
]

/** Answers the hash that the pieces were committed under. */
async function commit(host: Host, pieces: readonly (string | Bytes)[]): Promise<string> {
  const bytes = pieces.map(piece => (typeof piece === 'string' ? bytesOf(piece) : piece))
  const handle = await begun(host)
  for (const piece of bytes) expectDone(await host.documents.append(handle, piece))
  const sha256 = hashBytes(joined(bytes))
  expectDone(await host.documents.commit(handle, sha256))
  return sha256
}

async function begun(host: Host): Promise<WriteHandle> {
  return expectDone(await host.documents.begin())
}

function expectDone<Value>(answer: Result<Value>): Value {
  if (!answer.ok) throw new Error(answer.error.type)
  return answer.value
}

/** A refusal by its type, bytes as their text, so that it can cross from a page to the test. */
function seen(answer: Result<unknown>): unknown {
  if (!answer.ok) return answer.error.type
  return answer.value instanceof Uint8Array ? textOf(answer.value) : answer.value
}

function sizeOf(host: Host, content: string): Promise<number | null> {
  return host.documents.size(hashText(content))
}

function joined(pieces: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let from = 0
  for (const piece of pieces) {
    whole.set(piece, from)
    from += piece.length
  }
  return whole
}

function hashBytes(bytes: Bytes): string {
  const hash = createRunningHash()
  hash.update(bytes)
  return hash.hex()
}

function bytesOf(content: string): Bytes {
  return new TextEncoder().encode(content)
}

function textOf(bytes: Uint8Array | null): string | null {
  return bytes && new TextDecoder().decode(bytes)
}
