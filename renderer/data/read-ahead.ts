/**
 * The bundle file as zip.js reads it: many small ranges in rising order, served from blocks that are fetched one ahead,
 * because every fetch crosses from the worker to the page (and on Electron to the main process).
 */
import { Reader } from '@zip.js/zip.js/lib/zip-core-custom.js'
import type { Result } from '../../shared/base/result.ts'
import { Refused } from './refused.ts'

export interface BundleSource {
  readonly name: string
  readonly size: number
  /** Bytes [from, to). */
  read(from: number, to: number): Promise<Result<Uint8Array<ArrayBuffer>>>
}

const BLOCK = 2 * 1024 * 1024
const KEPT_BLOCKS = 4

type Bytes = Uint8Array<ArrayBuffer>

export class ReadAhead extends Reader<BundleSource> {
  readonly #source: BundleSource
  readonly #blocks = new Map<number, Promise<Bytes>>()

  constructor(source: BundleSource) {
    super(source)
    this.#source = source
    this.size = source.size
  }

  override async readUint8Array(index: number, length: number): Promise<Bytes> {
    const end = Math.min(index + length, this.size)
    const first = Math.floor(index / BLOCK)
    const last = Math.floor(Math.max(index, end - 1) / BLOCK)
    const blocks: Bytes[] = []
    for (let block = first; block <= last; block++) blocks.push(await this.#block(block))
    if (first === last) void this.#block(last + 1).catch(() => undefined)
    return joined(blocks).slice(index - first * BLOCK, end - first * BLOCK)
  }

  #block(number: number): Promise<Bytes> {
    const known = this.#blocks.get(number)
    if (known) return known
    const loading = this.#load(number * BLOCK)
    this.#blocks.set(number, loading)
    for (const old of this.#blocks.keys()) if (this.#blocks.size > KEPT_BLOCKS) this.#blocks.delete(old)
    return loading
  }

  async #load(from: number): Promise<Bytes> {
    if (from >= this.size) return new Uint8Array(0)
    const bytes = await this.#source.read(from, Math.min(from + BLOCK, this.size))
    if (!bytes.ok) throw new Refused(bytes.error)
    return bytes.value
  }
}

function joined(blocks: readonly Bytes[]): Bytes {
  const [only] = blocks
  if (blocks.length === 1 && only) return only
  const whole = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0))
  let at = 0
  for (const block of blocks) {
    whole.set(block, at)
    at += block.length
  }
  return whole
}
