/**
 * The backup file: gzip of JSON lines, the same for both engines, so that a restore is also the way from the embedded
 * database to PostgreSQL. The last line counts the others: a file that was cut short is not mistaken for a whole one.
 */
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'

export const BACKUP_FORMAT = 'proofdesk-hub-backup'

const lineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('hub'),
    format: z.literal(BACKUP_FORMAT),
    version: z.literal(1),
    epoch: z.string(),
  }),
  z.object({ kind: z.literal('workspace'), workspace: z.string(), createdAt: z.number() }),
  z.object({
    kind: z.literal('row'),
    workspace: z.string(),
    table: z.enum(['member', 'enrolment', 'device', 'claim', 'blob', 'event', 'feed_counter']),
    row: z.record(z.string(), z.unknown()),
  }),
  z.object({
    kind: z.literal('document'),
    workspace: z.string(),
    sha256: z.string(),
    from: z.number(),
    size: z.number(),
    base64: z.string(),
  }),
  z.object({ kind: z.literal('end'), lines: z.number() }),
])
export type BackupLine = z.infer<typeof lineSchema>

export interface BackupWriter {
  write(line: Exclude<BackupLine, { kind: 'end' }>): Promise<void>
  close(): Promise<void>
}

/** Under its name only once it is whole; a file of that name is not replaced. */
export function createBackupWriter(file: string): BackupWriter {
  if (existsSync(file)) throw new Error(`${file} is there already`)
  const gzip = createGzip()
  const unfinished = `${file}.part`
  const output = createWriteStream(unfinished, { mode: 0o600, flush: true })
  const failed = new Promise<never>((_, reject) => output.once('error', reject))
  failed.catch(() => {})
  gzip.pipe(output)
  let lines = 0
  const put = async (line: BackupLine) => {
    if (!gzip.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(gzip, 'drain'), failed])
  }
  return {
    async write(line) {
      lines++
      await put(line)
    },
    async close() {
      await put({ kind: 'end', lines })
      gzip.end()
      await Promise.race([once(output, 'close'), failed])
      await rename(unfinished, file)
    },
  }
}

export async function* readBackup(file: string): AsyncGenerator<Exclude<BackupLine, { kind: 'end' }>> {
  let lines = 0
  let isWhole = false
  for await (const text of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const line = lineSchema.parse(JSON.parse(text))
    if (line.kind === 'end') {
      isWhole = line.lines === lines
      break
    }
    lines++
    yield line
  }
  if (!isWhole) throw new Error(`the backup is cut short after ${lines} lines`)
}
