/**
 * A bad wire between a page and the hub: a TCP proxy that cuts answers in the middle, resets, stalls, trickles, swallows,
 * and says what was asked a second time, as a seeded dice says, until it is told to heal. It knows no HTTP, so it hits
 * headers and bodies alike.
 */
import { connect, createServer, type Server, type Socket } from 'node:net'
import { createRandom } from './hub/random.ts'

export type Fault = 'none' | 'cut' | 'reset' | 'stall' | 'slow' | 'half-open' | 'replay'

export interface FaultProxy {
  readonly url: string
  /** How often each fault was dealt out. */
  readonly dealt: ReadonlyMap<Fault, number>
  /** From now on nothing bad happens to new connections, and those under a fault end. */
  heal(): void
  /** Connections that are open end, too, so that the next ones are under the dice. */
  spoil(): void
  close(): Promise<void>
}

const faults: readonly Fault[] = ['cut', 'reset', 'stall', 'slow', 'half-open', 'replay']
const STALL = 2000
/** Bytes let through before a cut; small ones hit the headers. */
const LONGEST_CUT = 4000
/** Bytes per millisecond of a slow line. */
const SLOW = 10

export async function openFaultProxy(target: string, seed: number): Promise<FaultProxy> {
  const { hostname, port } = new URL(target)
  const next = createRandom(seed)
  const dealt = new Map<Fault, number>()
  const spoilt = new Set<Socket>()
  const whole = new Set<Socket>()
  let isHealed = false
  const server = createServer(client => {
    const fault = isHealed || next() < 0.5 ? 'none' : (faults[Math.floor(next() * faults.length)] ?? 'none')
    dealt.set(fault, (dealt.get(fault) ?? 0) + 1)
    const hub = connect({ host: hostname, port: Number(port) })
    for (const [socket, other] of [
      [client, hub],
      [hub, client],
    ] as const) {
      socket.on('error', () => other.destroy())
      socket.on('close', () => other.destroy())
    }
    const kin = fault === 'none' ? whole : spoilt
    kin.add(client)
    client.on('close', () => kin.delete(client))
    if (fault === 'replay') replay(client, { host: hostname, port: Number(port) })
    client.pipe(hub)
    deal(fault, { client, hub, after: Math.floor(next() * LONGEST_CUT) })
  })
  return {
    url: await listening(server),
    dealt,
    heal() {
      isHealed = true
      for (const socket of spoilt) socket.destroy()
    },
    spoil() {
      isHealed = false
      for (const socket of whole) socket.destroy()
    },
    close: () =>
      new Promise(resolve => {
        for (const socket of [...spoilt, ...whole]) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

interface Line {
  readonly client: Socket
  readonly hub: Socket
  /** Bytes of the answer that get through first. */
  readonly after: number
}

function deal(fault: Fault, { client, hub, after }: Line): void {
  if (fault === 'none' || fault === 'replay') return void hub.pipe(client)
  let passed = 0
  hub.on('data', (chunk: Buffer) => {
    passed += chunk.length
    if (fault === 'half-open') return
    if (fault === 'slow') return trickle(chunk, { client, hub })
    if (fault === 'stall') return void setTimeout(() => client.write(chunk), STALL)
    if (passed <= after) return void client.write(chunk)
    client.write(chunk.subarray(0, Math.max(0, chunk.length - (passed - after))))
    if (fault === 'reset') client.resetAndDestroy()
    else client.destroy()
  })
}

/** Everything that was asked on this connection is asked once more, late, by somebody who does not listen. */
function replay(client: Socket, target: { readonly host: string; readonly port: number }): void {
  const asked: Buffer[] = []
  client.on('data', (chunk: Buffer) => asked.push(chunk))
  client.on('close', () => {
    const again = connect(target)
    again.on('error', () => again.destroy())
    again.setTimeout(STALL, () => again.destroy())
    again.resume()
    again.end(Buffer.concat(asked))
  })
}

function trickle(chunk: Buffer, { client, hub }: Pick<Line, 'client' | 'hub'>): void {
  hub.pause()
  setTimeout(() => {
    client.write(chunk)
    hub.resume()
  }, chunk.length / SLOW)
}

function listening(server: Server): Promise<string> {
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (typeof address === 'object' && address) resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}
