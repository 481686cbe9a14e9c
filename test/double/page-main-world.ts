/**
 * Runs in the page's own world before any script of the page: builds what the preload exposes. The two worlds of a page
 * share no object, only the document; they talk by synchronous events whose detail is text. Put in as text
 * (world-scripts.ts), so it needs nothing but the functions of codec.ts.
 */
import { decode, encode } from './codec.ts'

interface Returned {
  readonly value?: string
  readonly promise?: number
  readonly error?: string
}

export function startMainWorld(channel: string): void {
  const callbacks = new Map<unknown, (...args: unknown[]) => unknown>()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>()
  let returned: Returned = {}

  const send = (kind: string, body: unknown) =>
    document.dispatchEvent(new CustomEvent(`${channel}:${kind}`, { detail: JSON.stringify(body) }))
  const listen = (kind: string, take: (body: never) => void) =>
    document.addEventListener(`${channel}:${kind}`, event =>
      take(JSON.parse((event as CustomEvent).detail) as never),
    )

  function keep(callback: (...args: unknown[]) => unknown): number {
    callbacks.set(callbacks.size, callback)
    return callbacks.size - 1
  }

  function remote(id: unknown): (...args: unknown[]) => unknown {
    return (...args) => {
      returned = {}
      send('call', { id, args: encode(args, keep) })
      if (returned.error !== undefined) throw new Error(returned.error)
      const { promise } = returned
      if (promise === undefined) return decode(returned.value ?? 'null', remote)
      return new Promise((resolve, reject) => waiting.set(promise, { resolve, reject }))
    }
  }

  function frozen(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) frozen(item)
    return Object.freeze(value)
  }

  listen('return', (body: Returned) => {
    returned = body
  })
  listen('settle', ({ promise, value, error }: Returned) => {
    const settled = waiting.get(promise ?? -1)
    waiting.delete(promise ?? -1)
    if (error === undefined) settled?.resolve(decode(value ?? 'null', remote))
    else settled?.reject(new Error(error))
  })
  listen('callback', ({ id, args }: { id: number; args: string }) => {
    callbacks.get(id)?.(...(decode(args, remote) as unknown[]))
  })
  listen('expose', ({ name, value }: { name: string; value: string }) => {
    const exposed = frozen(decode(value, remote))
    Object.defineProperty(globalThis, name, {
      value: exposed,
      enumerable: true,
      writable: false,
      configurable: false,
    })
  })
}
