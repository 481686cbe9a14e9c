/**
 * The journal of the log: `000001.jsonl`, `000002.jsonl`… in a folder of the profile, away from Chromium's storage. Only
 * the newest file grows, each append is on the disk when it answers, and nothing is ever deleted. It knows lines and no
 * events. A write that failed half way leaves a torn line, which the next append cuts.
 */
import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Result } from '../../shared/base/result.ts'
import { ok, refuse } from '../../shared/base/result.ts'
import type { JournalSegment } from '../../shared/bridge/host.ts'
import { codeOf } from '../facts-of-error.ts'
import { isReadableRange, readRange } from './read-range.ts'
import { syncFolder } from './sync-folder.ts'
import { refusalOfWrite } from './write-whole.ts'

export interface JournalService {
  segments(): Promise<Result<readonly JournalSegment[]>>
  read(segment: number, from: number, to: number): Promise<Result<Uint8Array<ArrayBuffer>>>
  append(segment: number, lines: Uint8Array): Promise<Result<null>>
}

export interface JournalDisk {
  /** Makes room on a full disk; true = there is some now. */
  readonly release: () => Promise<boolean>
  /** Replaced by tests, which cannot fill a disk. */
  readonly openFile?: typeof open
}

const LINE_END = 10
const LOOKED_BACK = 64 * 1024

export function openJournal(folder: string, { release, openFile = open }: JournalDisk): JournalService {
  const pathOf = (segment: number) => join(folder, `${String(segment).padStart(6, '0')}.jsonl`)
  let turn: Promise<unknown> = Promise.resolve()

  /** One append after the other, so that each begins where the one before ended. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  const numbers = async () => (await namesIn(folder)).flatMap(segmentOf).sort((a, b) => a - b)

  const write = async (segment: number, lines: Uint8Array): Promise<Result<null>> => {
    const newest = (await numbers()).at(-1) ?? 0
    if (segment < newest || segment > newest + 1) return refuse('journal-closed')
    try {
      if (segment > newest) await mkdir(folder, { recursive: true })
      const file = await openFile(pathOf(segment), segment > newest ? 'wx+' : 'r+')
      try {
        await addLines(file, lines)
      } finally {
        await file.close()
      }
      if (segment > newest) for (const changed of [folder, dirname(folder)]) await syncFolder(changed)
      return ok(null)
    } catch (error) {
      return refusalOfWrite(error)
    }
  }

  return {
    async segments() {
      try {
        return ok(
          await Promise.all(
            (await numbers()).map(async segment => ({ segment, size: (await stat(pathOf(segment))).size })),
          ),
        )
      } catch (error) {
        return refusalOfRead(error)
      }
    },
    async read(segment, from, to) {
      if (!isReadableRange(from, to)) return refuse('invalid-request')
      try {
        const file = await open(pathOf(segment), 'r')
        try {
          return ok(await readRange(file, from, to))
        } finally {
          await file.close()
        }
      } catch (error) {
        return refusalOfRead(error)
      }
    },
    append: (segment, lines) =>
      inTurn(async () => {
        const written = await write(segment, lines)
        if (written.ok || written.error.type !== 'disk-full' || !(await release())) return written
        // The first attempt may have made the file already.
        return write(segment, lines)
      }),
  }
}

async function addLines(file: FileHandle, lines: Uint8Array): Promise<void> {
  const { size } = await file.stat()
  const end = await endOfLines(file, size)
  if (end < size) await file.truncate(end)
  for (let done = 0; done < lines.length; )
    done += (await file.write(lines, done, lines.length - done, end + done)).bytesWritten
  await file.datasync()
}

/** Offset behind the last line end. */
async function endOfLines(file: FileHandle, size: number): Promise<number> {
  for (let to = size; to > 0; to -= LOOKED_BACK) {
    const from = Math.max(0, to - LOOKED_BACK)
    const place = (await readRange(file, from, to)).lastIndexOf(LINE_END)
    if (place >= 0) return from + place + 1
  }
  return 0
}

function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(error => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
}

function segmentOf(name: string): number[] {
  const number = /^(\d{6})\.jsonl$/.exec(name)?.[1]
  return number === undefined ? [] : [Number(number)]
}

function refusalOfRead(error: unknown): Result<never> {
  const code = codeOf(error)
  if (code === undefined) throw error
  return code === 'ENOENT' ? refuse('journal-missing') : refuse('journal-unreadable', { reason: code })
}
