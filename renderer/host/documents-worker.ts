/** The worker behind opfs-documents.ts: writes documents, and answers nothing else. */
import { type CallPort, connectCalls } from '../data/worker-calls.ts'
import { type DocumentWrites, serveDocumentWrites } from './document-writes.ts'

const own: DocumentWrites = serveDocumentWrites(async () => {
  const root = await navigator.storage.getDirectory()
  return {
    documents: await root.getDirectoryHandle('documents', { create: true }),
    writing: await root.getDirectoryHandle('writing', { create: true }),
  }
})
connectCalls(globalThis as unknown as CallPort, own)
