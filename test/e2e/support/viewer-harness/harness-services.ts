/** The services the viewer asks for: a document store over what was fetched, and a record of what was announced. */

import type { Services } from '../../../../renderer/desk/services.ts'
import { ok, refuse } from '../../../../shared/base/result.ts'
import type { DocumentStore, Host } from '../../../../shared/bridge/host.ts'
import { settingsSchema } from '../../../../shared/bridge/settings.ts'
import type { StoredDocument } from './harness-session.ts'

export function createHarnessServices(
  stored: readonly StoredDocument[],
  said: string[],
  reads: number[],
  kept?: DocumentStore,
): Services {
  const settings = settingsSchema.parse({})
  const bytesByHash = new Map(
    stored.flatMap(({ ref, bytes }) => (bytes ? [[ref.sha256, bytes] as const] : [])),
  )
  const documents: Partial<DocumentStore> = {
    size: async sha256 => bytesByHash.get(sha256)?.byteLength ?? null,
    read: async (sha256, from, to) => {
      const bytes = bytesByHash.get(sha256)
      reads.push(to - from)
      return bytes ? ok(bytes.slice(from, to)) : refuse('document-missing')
    },
  }
  const host: Partial<Host> = {
    can: { openOutside: true } as Host['can'],
    openOutside: async ({ fileName }) => {
      said.push(`opened ${fileName}`)
      return ok(null)
    },
    documents: kept ?? (documents as DocumentStore),
    files: {
      save: async (file: { readonly suggestedName: string }) => {
        said.push(`saved ${file.suggestedName}`)
        return ok('saved')
      },
    } as unknown as Host['files'],
  }
  const services: Partial<Services> = {
    clock: { now: () => Temporal.Now.instant() },
    host: host as Host,
    announce: text => void said.push(text),
    refuse: refusal => void said.push(refusal.type),
    settings: { current: () => settings, change: async () => ok(settings), subscribe: () => () => undefined },
  }
  return services as Services
}
