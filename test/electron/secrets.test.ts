import { describe, expect, test } from 'vitest'
import { openSecrets } from '../../electron/services/secrets.ts'
import { memoryStore, plainKeychain } from './main-process.ts'

const unavailable = { ok: false, error: { type: 'secrets-unavailable' } }

describe('secrets', () => {
  test('come back as they were, and are not in the file as text', () => {
    const store = memoryStore()
    const secrets = openSecrets({ storage: plainKeychain('gnome_libsecret'), store, platform: 'linux' })
    expect(secrets.protect('hub-token', 'eyJ.비밀.x')).toEqual({ ok: true, value: null })
    expect(secrets.reveal('hub-token')).toEqual({ ok: true, value: 'eyJ.비밀.x' })
    expect(JSON.stringify(store.read())).not.toContain('eyJ')
    expect(store.read()).toMatchObject({ 'hub-token': { backend: 'gnome_libsecret' } })
  })

  test('that were never set are null', () => {
    const secrets = openSecrets({
      storage: plainKeychain('gnome_libsecret'),
      store: memoryStore(),
      platform: 'linux',
    })
    expect(secrets.reveal('hub-token')).toEqual({ ok: true, value: null })
    expect(secrets.reveal('__proto__')).toEqual({ ok: true, value: null })
  })

  test.each(['basic_text', 'unknown'] as const)('are refused on a Linux that offers only %s', backend => {
    const store = memoryStore()
    const secrets = openSecrets({ storage: plainKeychain(backend), store, platform: 'linux' })
    expect(secrets.available).toBe(false)
    expect(secrets.protect('hub-token', 'x')).toEqual(unavailable)
    expect(secrets.reveal('hub-token')).toEqual(unavailable)
    expect(store.read()).toBeUndefined()
  })

  test('do not ask Windows and macOS for a backend that only Linux has', () => {
    const storage = { ...plainKeychain('basic_text'), getSelectedStorageBackend: neverAsked }
    expect(openSecrets({ storage, store: memoryStore(), platform: 'win32' }).available).toBe(true)
  })

  test('that can no longer be opened are kept, because the keychain may come back', () => {
    const foreign = {
      'hub-token': { sealed: Buffer.from('of another user').toString('base64'), backend: 'kwallet5' },
    }
    const store = memoryStore(foreign)
    const secrets = openSecrets({ storage: plainKeychain('gnome_libsecret'), store, platform: 'linux' })
    expect(secrets.reveal('hub-token')).toEqual(unavailable)
    expect(store.read()).toEqual(foreign)
  })

  test.each(['__proto__', 'Hub Token', '', '../x'])('are not kept under the name %j', name => {
    const secrets = openSecrets({
      storage: plainKeychain('gnome_libsecret'),
      store: memoryStore(),
      platform: 'linux',
    })
    expect(secrets.protect(name, 'x').ok).toBe(false)
  })
})

function neverAsked(): never {
  throw new Error('only Linux has this')
}
