/**
 * The Host on Electron: each member is one channel of the bridge that the preload exposed. This file is the border on
 * the renderer's side: what comes back passes its schema once. A refusal is handed on; an answer that breaks the schema
 * is a defect and thrown. Ranges longer than one message may carry are read and written in pieces here.
 */
import { z } from 'zod'
import type { Refusal, Result } from '../../shared/base/result.ts'
import { err, ok } from '../../shared/base/result.ts'
import type {
  ChannelName,
  ChannelRequest,
  ChannelResponse,
  NoticeBody,
  NoticeName,
  PreloadBridge,
} from '../../shared/bridge/channels.ts'
import { channels, MAX_CHUNK, notices } from '../../shared/bridge/channels.ts'
import type {
  DocumentStore,
  DroppedFile,
  FileAccess,
  GrantedFile,
  Host,
  WriteHandle,
} from '../../shared/bridge/host.ts'
import { grantDroppedFile } from './dropped-file.ts'
import { createElectronHubAccess } from './hub-access.ts'

/** Undefined outside Electron. */
export function preloadBridge(): PreloadBridge | undefined {
  return (globalThis as { proofdesk?: PreloadBridge }).proofdesk
}

export async function createElectronHost(bridge: PreloadBridge): Promise<Host> {
  const { call, listen } = clientOf(bridge)
  const { secrets, ...about } = expected(await call('host.info', null))
  return {
    info: { kind: 'electron', ...about },
    can: {
      printToPdf: true,
      secrets,
      recentFiles: true,
      nativeMenu: true,
      allKeys: true,
      popOutWindow: true,
      openOutside: true,
    },
    documents: documentsOver(call),
    journal: {
      segments: () => call('journal.segments', null),
      read: (segment, from, to) =>
        readInPieces(from, to, piece => call('journal.read', { segment, ...piece })),
      append: (segment, lines) => call('journal.append', { segment, bytes: lines }),
    },
    files: filesOver(call, listen),
    settings: {
      read: async () => expected(await call('settings.read', null)),
      change: patch => call('settings.change', patch),
      onChanged: listener => listen('settings.changed', listener),
    },
    secrets: {
      protect: (name, secret) => call('secrets.protect', { name, secret }),
      reveal: name => call('secrets.reveal', name),
    },
    hub: createElectronHubAccess(),
    menu: {
      show: async menu => {
        expected(
          await call(
            'menu.show',
            menu.map(group => ({ label: group.label, items: [...group.items] })),
          ),
        )
      },
      onCommand: listener => listen('menu.command', listener),
    },
    window: {
      setTitle: async title => void expected(await call('window.set-title', title)),
      toggleFullScreen: async () => void expected(await call('window.toggle-full-screen', null)),
      close: async () => void expected(await call('window.close', null)),
      popOut: ({ place, claims }) => call('window.pop-out', { place, claims: [...claims] }),
    },
    openOutside: document => call('documents.open-outside', { ...document }),
    printReport: (html, suggestedName) => call('report.print', { html, suggestedName }),
    log: (level, code, facts = {}) => void call('host.log', { level, code, facts: { ...facts } }),
    freeBytes: async () => expected(await call('host.free-bytes', null)),
  }
}

type Call = <Name extends ChannelName>(
  channel: Name,
  request: ChannelRequest<Name>,
) => Promise<Result<ChannelResponse<Name>>>
type Listen = <Name extends NoticeName>(
  notice: Name,
  listener: (body: NoticeBody<Name>) => void,
) => () => void

const refusalSchema = z.object({
  type: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: refusalSchema }),
])

/** The two casts say what the compiler cannot follow: the schema taken by a name has that name's type. */
function clientOf(bridge: PreloadBridge): { readonly call: Call; readonly listen: Listen } {
  return {
    async call<Name extends ChannelName>(channel: Name, request: ChannelRequest<Name>) {
      const answer = answerSchema.parse(await bridge.invoke(channel, request))
      if (!answer.ok) return err(answer.error as Refusal)
      return ok(channels[channel].response.parse(answer.value) as ChannelResponse<Name>)
    },
    listen: (notice, listener) =>
      bridge.subscribe(notice, body => listener(notices[notice].parse(body) as NoticeBody<typeof notice>)),
  }
}

function documentsOver(call: Call): DocumentStore {
  return {
    size: async sha256 => expected(await call('documents.size', sha256)),
    read: (sha256, from, to) => readInPieces(from, to, piece => call('documents.read', { sha256, ...piece })),
    begin: async () => (await call('documents.begin', null)) as Result<WriteHandle>,
    append: (handle, bytes) =>
      appendInPieces(bytes, piece => call('documents.append', { handle, bytes: piece })),
    commit: (handle, sha256) => call('documents.commit', { handle, sha256 }),
    abort: async handle => void expected(await call('documents.abort', handle)),
  }
}

function filesOver(call: Call, listen: Listen): FileAccess {
  const granted = ({ handle, name, size }: ChannelResponse<'files.open-recent'>): GrantedFile => ({
    name,
    size,
    read: (from, to) => readInPieces(from, to, piece => call('files.read', { handle, ...piece })),
  })
  const grantedAll = (answer: Result<ChannelResponse<'files.samples'>>) =>
    answer.ok ? ok(answer.value.map(granted)) : answer
  return {
    openBundles: async () => grantedAll(await call('files.open-bundles', null)),
    grantDropped: (file: DroppedFile) => grantDroppedFile(file),
    onOpened(listener) {
      const stop = listen('files.opened', files => listener(files.map(granted)))
      // Files that came before anybody listened; asking also tells the main process that somebody does now.
      void call('files.pending', null).then(answer => {
        const files = expected(answer)
        if (files.length > 0) listener(files.map(granted))
      })
      return stop
    },
    save: file => call('files.save', { ...file }),
    recent: async () => expected(await call('files.recent', null)),
    openRecent: async id => {
      const answer = await call('files.open-recent', id)
      return answer.ok ? ok(granted(answer.value)) : answer
    },
    sampleBundles: async () => grantedAll(await call('files.samples', null)),
  }
}

type Bytes = Uint8Array<ArrayBuffer>

async function readInPieces(
  from: number,
  to: number,
  read: (piece: { from: number; to: number }) => Promise<Result<Bytes>>,
): Promise<Result<Bytes>> {
  if (to - from <= MAX_CHUNK) return read({ from, to })
  const pieces: Bytes[] = []
  for (let at = from; at < to; at += MAX_CHUNK) {
    const piece = await read({ from: at, to: Math.min(at + MAX_CHUNK, to) })
    if (!piece.ok) return piece
    pieces.push(piece.value)
    if (piece.value.length < MAX_CHUNK) break
  }
  return ok(new Uint8Array(await new Blob(pieces).arrayBuffer()))
}

async function appendInPieces(
  bytes: Bytes,
  append: (piece: Bytes) => Promise<Result<null>>,
): Promise<Result<null>> {
  for (let at = 0; at < bytes.length; at += MAX_CHUNK) {
    // A copy, because a view would take the whole buffer behind it across.
    const done = await append(bytes.slice(at, at + MAX_CHUNK))
    if (!done.ok) return done
  }
  return ok(null)
}

/** For members that cannot refuse: the main process answering one with a refusal is a defect. */
function expected<Value>(answer: Result<Value>): Value {
  if (!answer.ok) throw new Error(`The main process refused: ${answer.error.type}`)
  return answer.value
}
