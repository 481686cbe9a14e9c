/**
 * The two peers in a page: the same events as ours as documents, written to IndexedDB first, then replicated to their
 * server until the last answer, and read into a fresh database. Each answers milliseconds.
 */
import PouchDB from 'pouchdb'
import { createRxDatabase } from 'rxdb'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'

const LOCAL = 1000
let names = 0

async function timed(work) {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const pouch = {
  async push({ url, events, batch }) {
    const db = new PouchDB(`pouch-${++names}`)
    for (const docs of portions(events)) await db.bulkDocs(docs.map(event => ({ _id: event.id, event })))
    return timed(() => db.replicate.to(`${url}/db/events`, { batch_size: batch, batches_limit: 10 }))
  },
  async pull({ url, count, batch }) {
    const db = new PouchDB(`pouch-${++names}`)
    const took = await timed(() =>
      db.replicate.from(`${url}/db/events`, { batch_size: batch, batches_limit: 10 }),
    )
    expectCount((await db.info()).doc_count, count)
    return took
  },
}

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 64 }, event: { type: 'object' } },
  required: ['id', 'event'],
}

async function rxCollection() {
  const storage = getRxStorageDexie()
  const db = await createRxDatabase({ name: `rx-${++names}`, storage, multiInstance: false })
  return (await db.addCollections({ events: { schema } })).events
}

async function replicated(collection, options) {
  const replicationIdentifier = `replication-${names}`
  const state = replicateRxCollection({ collection, replicationIdentifier, live: false, ...options })
  state.error$.subscribe(error => console.error(error))
  await state.awaitInitialReplication()
}

const rx = {
  async push({ url, events, batch }) {
    const collection = await rxCollection()
    for (const docs of portions(events))
      await collection.bulkInsert(docs.map(event => ({ id: event.id, event })))
    const handler = rows => post(`${url}/rx/push`, rows)
    return timed(() => replicated(collection, { push: { batchSize: batch, handler } }))
  },
  async pull({ url, count, batch }) {
    const collection = await rxCollection()
    const handler = (checkpoint, limit) => post(`${url}/rx/pull`, { after: checkpoint?.n ?? 0, limit })
    const took = await timed(() => replicated(collection, { pull: { batchSize: batch, handler } }))
    expectCount(await collection.count().exec(), count)
    return took
  },
}

function expectCount(found, wanted) {
  if (found !== wanted) throw new Error(`${found} of ${wanted} arrived`)
}

function portions(events) {
  return Array.from({ length: Math.ceil(events.length / LOCAL) }, (_, at) =>
    events.slice(at * LOCAL, (at + 1) * LOCAL),
  )
}

async function post(url, body) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${answer.status} from ${url}`)
  return answer.json()
}

globalThis.peers = { pouch, rx }
