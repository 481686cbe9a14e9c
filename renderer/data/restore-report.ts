/** What the person is told after entries came back from the journal. Documents are in a store of their own: checked by size. */
import type { DocumentStore } from '../../shared/bridge/host.ts'
import type { JournalRestore } from './start-from-journal.ts'

export interface RestoreReport extends Omit<JournalRestore, 'documents'> {
  readonly missingDocuments: number
}

export async function reportRestore(
  { documents, ...restore }: JournalRestore,
  store: Pick<DocumentStore, 'size'>,
): Promise<RestoreReport> {
  let missingDocuments = 0
  for (const [sha256, size] of Object.entries(documents))
    if ((await store.size(sha256)) !== size) missingDocuments++
  return { ...restore, missingDocuments }
}
