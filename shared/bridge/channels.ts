/**
 * One table of every Electron IPC channel: request and response schemas. It generates the preload's bridge, the
 * renderer's typed client and the main process's `satisfies Handlers` object, so the three cannot drift.
 * A channel answers a `Result`; defects are turned into `{type: 'defect'}` in ipc.ts and logged, never shown raw.
 */
import { z } from 'zod'
import { settingsSchema } from './settings.ts'

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)
const bytesSchema = z.custom<Uint8Array<ArrayBuffer>>(value => value instanceof Uint8Array)
const offsetSchema = z.int().min(0)
const handleSchema = z.string().max(64)
const fileSchema = z.object({ handle: handleSchema, name: z.string(), size: offsetSchema })
const nothing = z.null()

const menuRoleSchema = z.enum([
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'paste-plain',
  'select-all',
  'minimize',
  'zoom-window',
  'bring-all-to-front',
])

const menuEntrySchema = z.union([
  z.object({ kind: z.literal('separator') }),
  z.object({
    kind: z.literal('command'),
    commandId: z.string().max(64),
    label: z.string().max(200),
    keys: z.string().max(40),
    enabled: z.boolean(),
  }),
  z.object({ kind: z.literal('role'), role: menuRoleSchema, label: z.string().max(200) }),
])

/** Renderer → main, answered. The longest read or append is 8 MiB, so no message can exhaust the main process. */
export const MAX_CHUNK = 8 * 1024 * 1024
const chunkSchema = bytesSchema.refine(bytes => bytes.byteLength <= MAX_CHUNK)

export const channels = {
  'host.info': {
    request: nothing,
    response: z.object({
      version: z.string(),
      platform: z.enum(['windows', 'mac', 'linux', 'other']),
      locale: z.string(),
      secrets: z.boolean(),
    }),
  },
  'host.free-bytes': { request: nothing, response: z.number().nullable() },
  'host.log': {
    request: z.object({
      level: z.enum(['info', 'warning', 'error']),
      code: z.string().max(100),
      facts: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])),
    }),
    response: nothing,
  },
  'documents.size': { request: sha256Schema, response: offsetSchema.nullable() },
  'documents.read': {
    request: z.object({ sha256: sha256Schema, from: offsetSchema, to: offsetSchema }),
    response: bytesSchema,
  },
  'documents.begin': { request: nothing, response: handleSchema },
  'documents.append': { request: z.object({ handle: handleSchema, bytes: chunkSchema }), response: nothing },
  'documents.commit': {
    request: z.object({ handle: handleSchema, sha256: sha256Schema }),
    response: nothing,
  },
  'documents.abort': { request: handleSchema, response: nothing },
  'documents.open-outside': {
    request: z.object({
      sha256: sha256Schema,
      fileName: z.string().max(1000),
      mediaType: z.string().max(200),
    }),
    response: nothing,
  },
  'journal.segments': {
    request: nothing,
    response: z.array(z.object({ segment: z.int().min(1), size: offsetSchema })).readonly(),
  },
  'journal.read': {
    request: z.object({ segment: z.int().min(1), from: offsetSchema, to: offsetSchema }),
    response: bytesSchema,
  },
  'journal.append': {
    request: z.object({ segment: z.int().min(1).max(999_999), bytes: chunkSchema }),
    response: nothing,
  },
  'files.open-bundles': { request: nothing, response: z.array(fileSchema) },
  'files.read': {
    request: z.object({ handle: handleSchema, from: offsetSchema, to: offsetSchema }),
    response: bytesSchema,
  },
  'files.save': {
    request: z.object({
      suggestedName: z.string().max(200),
      mediaType: z.string().max(100),
      bytes: bytesSchema,
    }),
    response: z.enum(['saved', 'cancelled']),
  },
  'files.recent': {
    request: nothing,
    response: z.array(z.object({ id: z.string(), name: z.string(), openedAt: z.string() })),
  },
  'files.open-recent': { request: z.string().max(64), response: fileSchema },
  'files.samples': { request: nothing, response: z.array(fileSchema) },
  'files.pending': { request: nothing, response: z.array(fileSchema) },
  'settings.read': { request: nothing, response: settingsSchema },
  'settings.change': { request: z.record(z.string(), z.unknown()), response: settingsSchema },
  'secrets.protect': {
    request: z.object({ name: z.string().max(64), secret: z.string().max(8192) }),
    response: nothing,
  },
  'secrets.reveal': { request: z.string().max(64), response: z.string().nullable() },
  'menu.show': {
    request: z
      .array(z.object({ label: z.string().max(200), items: z.array(menuEntrySchema).max(100) }))
      .max(12),
    response: nothing,
  },
  'window.set-title': { request: z.string().max(300), response: nothing },
  'window.toggle-full-screen': { request: nothing, response: nothing },
  'window.close': { request: nothing, response: nothing },
  'window.pop-out': {
    request: z.object({
      place: z.literal('compare'),
      claims: z
        .array(z.string().regex(/^[A-Za-z0-9_-]{1,64}$/))
        .min(2)
        .max(4),
    }),
    response: nothing,
  },
  'report.print': {
    request: z.object({ html: z.string(), suggestedName: z.string().max(200) }),
    response: z.enum(['saved', 'printed', 'cancelled']),
  },
} as const

export type ChannelName = keyof typeof channels
export type ChannelRequest<Name extends ChannelName> = z.infer<(typeof channels)[Name]['request']>
export type ChannelResponse<Name extends ChannelName> = z.infer<(typeof channels)[Name]['response']>

/** Main → renderer, one way. */
export const notices = {
  'files.opened': z.array(fileSchema),
  'settings.changed': settingsSchema,
  'menu.command': z.string().max(64),
} as const

export type NoticeName = keyof typeof notices
export type NoticeBody<Name extends NoticeName> = z.infer<(typeof notices)[Name]>

/** What the preload puts on `globalThis.proofdesk`; both functions check the name against the tables above. */
export interface PreloadBridge {
  invoke(channel: ChannelName, request: unknown): Promise<unknown>
  subscribe(notice: NoticeName, listener: (body: unknown) => void): () => void
}
