/**
 * Where the databases of this profile live. Usually the browser's own place; after a database could no longer be opened,
 * a storage bucket of its own: other files on the disk, so the damaged ones stay as they are, set aside. The bucket with
 * the highest number is the one in use, so that every window and worker finds the same one without being told.
 */

interface Bucket {
  readonly indexedDB: IDBFactory
}

/** What the DOM types do not know yet. */
interface Buckets {
  keys(): Promise<readonly string[]>
  open(name: string, options: { readonly persisted: true; readonly durability: 'strict' }): Promise<Bucket>
}

const NAME = /^proofdesk-(\d+)$/

/** Resolves to the place in use. */
export async function databasePlace(): Promise<IDBFactory> {
  const number = await numberInUse()
  return number === 0 ? indexedDB : openBucket(number)
}

export function canSetAside(): boolean {
  return bucketsOf() !== null
}

/** From the next start on another place is in use, an empty one; what was there before stays. */
export async function setDatabaseAside(): Promise<void> {
  await openBucket((await numberInUse()) + 1)
}

async function numberInUse(): Promise<number> {
  const names = (await bucketsOf()?.keys()) ?? []
  return Math.max(0, ...names.map(name => Number(NAME.exec(name)?.[1] ?? 0)))
}

async function openBucket(number: number): Promise<IDBFactory> {
  const bucket = await bucketsOf()?.open(`proofdesk-${number}`, { persisted: true, durability: 'strict' })
  if (!bucket) throw new Error('this browser has no storage buckets')
  return bucket.indexedDB
}

function bucketsOf(): Buckets | null {
  return (globalThis.navigator as { storageBuckets?: Buckets } | undefined)?.storageBuckets ?? null
}
