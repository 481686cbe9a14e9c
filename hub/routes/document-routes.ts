/** Documents by their hash: how much is there, one more piece, the bytes or a range of them. */
import { endpoints } from '../../shared/sync/endpoints.ts'
import { limits } from '../../shared/sync/protocol.ts'
import type { Identity } from '../auth/identity.ts'
import type { DocumentName } from '../documents/document-files.ts'
import { isOnOwnClaim, knownSize, noteDocument } from '../documents/document-rows.ts'
import { readPlace, readRange } from '../documents/ranges.ts'
import type { HubParts } from '../hub-parts.ts'
import { answer, refusal } from '../server/answer.ts'
import { type Asked, memberOf, type Route, route } from '../server/route.ts'

export function documentRoutes(parts: HubParts): readonly Route[] {
  const { database, documents, now } = parts
  return [
    route(endpoints.blobHead, async asked => {
      const name = documentIn(asked)
      if (!name || !(await maySee(parts, memberOf(asked), name))) return refusal({ type: 'not-found' })
      const size = await database.inWorkspace(name.workspace, sql => knownSize(sql, name))
      const shown = size ?? (await documents.received(name))
      return answer({ sha256: name.sha256, size: shown, complete: size !== null })
    }),
    route(endpoints.blobPut, async asked => {
      const identity = memberOf(asked)
      const name = documentIn(asked)
      const place = readPlace(asked.request.headers)
      if (!name) return refusal({ type: 'not-found' })
      if (!place) return refusal({ type: 'bad-request', at: 'Content-Range' })
      if (place.length > limits.blobPiece) return refusal({ type: 'too-large' })
      const piece = { from: place.from, size: place.size, bytes: asked.request.body }
      const kept = await documents.append(name, piece)
      if (!kept.ok) return refusal(kept.error)
      const complete = kept.value === place.size && (await documents.sizeOf(name)) === place.size
      if (complete) {
        const by = { subject: identity.subject, at: now().epochMilliseconds }
        await database.inWorkspace(name.workspace, sql =>
          noteDocument(sql, { ...name, size: place.size, by }),
        )
      }
      return answer({ sha256: name.sha256, size: kept.value, complete })
    }),
    route(endpoints.blobGet, async asked => {
      const name = documentIn(asked)
      if (!name || !(await maySee(parts, memberOf(asked), name))) return refusal({ type: 'not-found' })
      const size = await database.inWorkspace(name.workspace, sql => knownSize(sql, name))
      if (size === null) return refusal({ type: 'not-found' })
      return bytesOf(parts, { ...name, size }, asked.request.headers.get('range'))
    }),
  ]
}

function bytesOf(
  { documents }: HubParts,
  { size, ...name }: DocumentName & { readonly size: number },
  asked: string | null,
): Response {
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Accept-Ranges': 'bytes',
    // Bytes of strangers: never shown as a page, whatever they are.
    'Content-Disposition': 'attachment',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  }
  const range = readRange(asked, size)
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } })
  if (size === 0) return new Response(null, { headers: { ...headers, 'Content-Length': '0' } })
  const { from, to } = range ?? { from: 0, to: size - 1 }
  const length = { 'Content-Length': String(to - from + 1) }
  const body = documents.read(name, { from, to })
  if (!range) return new Response(body, { headers: { ...headers, ...length } })
  const place = { 'Content-Range': `bytes ${from}-${to}/${size}` }
  return new Response(body, { status: 206, headers: { ...headers, ...length, ...place } })
}

function documentIn(asked: Asked): DocumentName | null {
  const sha256 = asked.params.sha256 ?? ''
  return /^[0-9a-f]{64}$/.test(sha256) ? { workspace: memberOf(asked).workspace, sha256 } : null
}

/** A partner sees what it has stored and what stands on its own claims; that another one's document exists is not told. */
async function maySee({ database, log }: HubParts, identity: Identity, name: DocumentName): Promise<boolean> {
  if (identity.partner === null) return true
  return isOnOwnClaim({ database, log }, identity, name)
}
