/**
 * Small secrets (sign-in tokens, keys) sealed by the operating system's keychain. Linux without a keychain offers
 * `basic_text`, a fixed key that anybody knows: that is refused, as an honest "no" is better than a lock of paper.
 * What cannot be opened is kept: the keychain may come back.
 */
import type { SafeStorage } from 'electron'
import { z } from 'zod'
import type { Result } from '../../shared/base/result.ts'
import { ok, refuse } from '../../shared/base/result.ts'
import type { JsonStore } from '../ports.ts'

const sealedSchema = z.record(z.string(), z.object({ sealed: z.base64(), backend: z.string() }))
const nameSchema = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/)

export interface SecretsService {
  readonly available: boolean
  protect(name: string, secret: string): Result<null>
  reveal(name: string): Result<string | null>
}

export interface SecretsParts {
  readonly storage: Pick<
    SafeStorage,
    'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
  >
  readonly store: JsonStore
  readonly platform: NodeJS.Platform
}

export function openSecrets({ storage, store, platform }: SecretsParts): SecretsService {
  const backend = platform === 'linux' ? storage.getSelectedStorageBackend() : platform
  const available = storage.isEncryptionAvailable() && backend !== 'basic_text' && backend !== 'unknown'
  const read = () => sealedSchema.catch({}).parse(store.read() ?? {})
  return {
    available,
    protect(name, secret) {
      if (!available) return refuse('secrets-unavailable')
      if (!nameSchema.safeParse(name).success) return refuse('invalid-request')
      const sealed = storage.encryptString(secret).toString('base64')
      store.write({ ...read(), [name]: { sealed, backend } })
      return ok(null)
    },
    reveal(name) {
      if (!available) return refuse('secrets-unavailable')
      const entry = new Map(Object.entries(read())).get(name)
      if (!entry) return ok(null)
      try {
        return ok(storage.decryptString(Buffer.from(entry.sealed, 'base64')))
      } catch {
        return refuse('secrets-unavailable')
      }
    },
  }
}
