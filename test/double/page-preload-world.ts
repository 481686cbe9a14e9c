/**
 * Runs in the page's isolated world and answers `require('electron')` of a sandboxed preload: contextBridge and
 * ipcRenderer, over a binding that only this world has. Put in as text (world-scripts.ts), so it needs nothing but
 * the functions of codec.ts.
 */
import { decode, encode } from './codec.ts'

type AnyFunction = (...args: unknown[]) => unknown

export function startPreloadWorld(channel: string, bindingName: string): (name: string) => unknown {
  const world = globalThis as unknown as Record<string, unknown>
  const toMain = world[bindingName] as (text: string) => void
  const functions: AnyFunction[] = []
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>()
  const listeners = new Map<string, Set<AnyFunction>>()
  let calls = 0
  let promises = 0

  const send = (kind: string, body: unknown) =>
    document.dispatchEvent(new CustomEvent(`${channel}:${kind}`, { detail: JSON.stringify(body) }))
  const keep = (fn: AnyFunction) => functions.push(fn) - 1
  const callback =
    (id: unknown): AnyFunction =>
    (...args) =>
      void send('callback', { id, args: encode(args, keep) })
  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

  function settleLater(result: Promise<unknown>): { promise: number } {
    const promise = promises++
    result.then(
      value => send('settle', { promise, value: encode(value, keep) }),
      error => send('settle', { promise, error: messageOf(error) }),
    )
    return { promise }
  }

  document.addEventListener(`${channel}:call`, event => {
    const { id, args } = JSON.parse((event as CustomEvent).detail) as { id: number; args: string }
    try {
      const result = functions[id]?.(...(decode(args, callback) as unknown[]))
      send('return', result instanceof Promise ? settleLater(result) : { value: encode(result, keep) })
    } catch (error) {
      send('return', { error: messageOf(error) })
    }
  })

  /** Called by the main process (isolated-world.ts) with an answer or a message. */
  world[`${bindingName}Receive`] = (text: string) => {
    const { kind, id, name, value, error } = JSON.parse(text)
    if (kind === 'message') {
      for (const listener of [...(listeners.get(name) ?? [])]) listener({}, ...(decode(value) as unknown[]))
      return
    }
    const call = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) call?.resolve(decode(value))
    else call?.reject(new Error(error))
  }

  const ipcRenderer = {
    invoke: (name: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const value = encode(args)
        const id = calls++
        waiting.set(id, { resolve, reject })
        toMain(JSON.stringify({ kind: 'invoke', id, name, value }))
      }),
    on: (name: string, listener: AnyFunction) => {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener))
    },
    removeListener: (name: string, listener: AnyFunction) => {
      listeners.get(name)?.delete(listener)
    },
  }
  const contextBridge = {
    exposeInMainWorld: (name: string, value: unknown) => send('expose', { name, value: encode(value, keep) }),
  }

  const onlyKnown = (target: object, owner: string) =>
    new Proxy(target, {
      get(object, member) {
        if (member in object || typeof member === 'symbol') return Reflect.get(object, member)
        throw new Error(`electron double: ${owner}.${member} is not implemented`)
      },
    })
  const modules = new Map([
    [
      'electron',
      onlyKnown(
        {
          contextBridge: onlyKnown(contextBridge, 'contextBridge'),
          ipcRenderer: onlyKnown(ipcRenderer, 'ipcRenderer'),
        },
        'electron',
      ),
    ],
  ])
  return name => {
    const found = modules.get(name)
    if (!found) throw new Error(`electron double: require('${name}') is not implemented`)
    return found
  }
}
