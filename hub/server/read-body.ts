/**
 * A request's body as JSON, under two limits that are counted on the way: what arrives, and what it unpacks to. A
 * declared length is only good for refusing early.
 */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { err, ok, type Result } from '../../shared/base/result.ts'
import { limits, type SyncRefusal } from '../../shared/sync/protocol.ts'

type Read<T> = Result<T, SyncRefusal>

const unpack = promisify(gunzip)
const tooLarge: Read<never> = err({ type: 'too-large' })

export async function readJson(request: Request): Promise<Read<unknown>> {
  const packed = await readBytes(request, limits.packedBytes)
  if (!packed.ok) return packed
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if (encoding !== 'identity' && encoding !== 'gzip') return badRequest('content-encoding')
  const bytes = encoding === 'gzip' ? await unpacked(packed.value) : packed
  if (!bytes.ok) return bytes
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)))
  } catch {
    return badRequest('$')
  }
}

async function readBytes(request: Request, limit: number): Promise<Read<Uint8Array>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of request.body ?? []) {
    size += piece.length
    if (size > limit) return tooLarge
    pieces.push(piece)
  }
  return ok(Buffer.concat(pieces))
}

async function unpacked(bytes: Uint8Array): Promise<Read<Uint8Array>> {
  try {
    return ok(await unpack(bytes, { maxOutputLength: limits.unpackedBytes }))
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isLarge ? tooLarge : badRequest('$')
  }
}

function badRequest(at: string): Read<never> {
  return err({ type: 'bad-request', at })
}
