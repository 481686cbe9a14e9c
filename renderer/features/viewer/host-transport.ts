/**
 * Feeds pdf.js from the host's document store, range by range, so that a large document is never copied as a whole.
 * pdf.js has no way to be told that a range cannot be read; the owner is told instead and ends the loading.
 */
import type { Refusal } from '../../../shared/base/result.ts'
import type { DocumentStore } from '../../../shared/bridge/host.ts'
import { PDFDataRangeTransport } from './pdfjs.ts'

interface TransportEvents {
  /** Bytes delivered so far; a range asked for twice counts twice. */
  readonly onProgress: (loaded: number) => void
  readonly onRefused: (refusal: Refusal) => void
}

export interface DocumentSource {
  readonly store: DocumentStore
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

export class HostTransport extends PDFDataRangeTransport {
  readonly #source: DocumentSource
  readonly #events: TransportEvents
  #loaded = 0
  #aborted = false

  constructor(source: DocumentSource, events: TransportEvents) {
    super(source.size, null)
    this.#source = source
    this.#events = events
  }

  override requestDataRange(begin: number, end: number): void {
    void this.#deliver(begin, end)
  }

  override abort(): void {
    this.#aborted = true
  }

  async #deliver(begin: number, end: number): Promise<void> {
    const bytes = await this.#source.store.read(this.#source.sha256, begin, end)
    if (this.#aborted) return
    if (!bytes.ok) return this.#events.onRefused(bytes.error)
    this.#loaded += bytes.value.byteLength
    this.#events.onProgress(this.#loaded)
    this.onDataRange(begin, bytes.value)
  }
}
