/**
 * Calls with answers over a message port, both ways: a page and its worker each offer a table of handlers and call the
 * other's. Handlers answer plain data (a `Result` where they may refuse); a thrown error is a defect and rejects the call.
 */

export interface CallPort {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/** Each handler by name: what it is given and what it answers. */
export type Handlers<Table> = { readonly [Name in keyof Table]: (body: never) => unknown }

export interface Caller<Remote extends Handlers<Remote>> {
  call<Name extends keyof Remote & string>(
    name: Name,
    body: Parameters<Remote[Name]>[0],
    transfer?: Transferable[],
  ): Promise<Awaited<ReturnType<Remote[Name]>>>
  /** Rejects what waits for an answer and every later call: the other side is gone. */
  fail(error: Error): void
}

type Message =
  | { readonly call: string; readonly id: number; readonly body: unknown }
  | { readonly answer: number; readonly value: unknown }
  | { readonly failure: number; readonly message: string }

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

export function connectCalls<Remote extends Handlers<Remote>>(port: CallPort, own: object): Caller<Remote> {
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let gone: Error | null = null

  const take = (id: number) => {
    const found = waiting.get(id)
    waiting.delete(id)
    return found
  }

  const serve = async ({ call, id, body }: Extract<Message, { call: string }>) => {
    try {
      const value = await (own as Record<string, (body: unknown) => unknown>)[call]?.(body)
      port.postMessage({ answer: id, value }, transferOf(value))
    } catch (error) {
      port.postMessage({ failure: id, message: String(error) }, [])
    }
  }

  port.addEventListener('message', ({ data }) => {
    const message = data as Message
    if ('call' in message) void serve(message)
    else if ('answer' in message) take(message.answer)?.resolve(message.value)
    else take(message.failure)?.reject(new Error(message.message))
  })

  return {
    call(name, body, transfer = []) {
      const id = ++calls
      return new Promise((resolve, reject) => {
        if (gone) return reject(gone)
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
        port.postMessage({ call: name, id, body }, transfer)
      })
    },
    fail(error) {
      gone = error
      for (const id of [...waiting.keys()]) take(id)?.reject(error)
    },
  }
}

/** The other side of a page's calls: a worker, or the same handlers in place. */
export interface CallServer {
  readonly port: CallPort
  stop(): void
}

export function serverOf(worker: Worker): CallServer {
  return { port: worker, stop: () => worker.terminate() }
}

/** `serve` makes the handlers; its argument answers the page's own. For where a worker cannot be had, and tests. */
export function serveInPlace<Page extends Handlers<Page>>(
  serve: (page: () => Caller<Page>) => object,
): CallServer {
  const { port1, port2 } = new MessageChannel()
  const page: Caller<Page> = connectCalls<Page>(
    port2,
    serve(() => page),
  )
  port1.start()
  port2.start()
  return {
    port: port1,
    stop: () => {
      port1.close()
      port2.close()
    },
  }
}

/** Bytes of an answer move instead of being copied; their sender has no further use for them. */
function transferOf(value: unknown): Transferable[] {
  const bytes = typeof value === 'object' && value !== null && 'value' in value ? value.value : value
  return bytes instanceof Uint8Array ? [bytes.buffer as ArrayBuffer] : []
}
