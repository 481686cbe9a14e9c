/** A line that takes its time and loses nothing: a TCP proxy that holds every piece back for half a round trip each way. */
import { connect, createServer, type Socket } from 'node:net'

export interface SlowLine {
  readonly url: string
  close(): Promise<void>
}

/** 0 milliseconds = the target itself. */
export async function openSlowLine(target: string, roundTrip: number): Promise<SlowLine> {
  if (roundTrip === 0) return { url: target, close: async () => undefined }
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  const server = createServer(near => {
    const far = connect({ host: hostname, port: Number(port) })
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('data', (chunk: Buffer) => setTimeout(() => to.write(chunk), roundTrip / 2))
      from.on('end', () => setTimeout(() => to.end(), roundTrip / 2))
      from.on('error', () => to.destroy())
      from.on('close', () => {
        open.delete(from)
        setTimeout(() => to.destroy(), roundTrip / 2)
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the line has no address')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise(resolve => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
