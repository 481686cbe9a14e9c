/** What the integrity worker answers, and what it tells the page. */

import { checkLog, type LogCheck } from './check-log.ts'
import { areRowsTrue } from './check-rows.ts'
import { databasePlace } from './database-place.ts'
import { ProofdeskDb } from './db.ts'
import type { RowReader } from './queue-row.ts'
import type { Caller } from './worker-calls.ts'

export type IntegrityCalls = {
  check(of: {
    readonly database: string
    readonly reader: RowReader
  }): Promise<{ readonly log: LogCheck; readonly areRowsTrue: boolean }>
}

export type IntegrityPageCalls = {
  progress(at: { readonly done: number; readonly total: number }): null
}

export function serveIntegrity(page: () => Caller<IntegrityPageCalls>): IntegrityCalls {
  return {
    async check({ database, reader }) {
      const db = new ProofdeskDb(database, await databasePlace())
      try {
        const log = await checkLog(db, (done, total) => void page().call('progress', { done, total }))
        return { log, areRowsTrue: log.kind === 'broken' || (await areRowsTrue(db, reader)) }
      } finally {
        db.close()
      }
    },
  }
}
