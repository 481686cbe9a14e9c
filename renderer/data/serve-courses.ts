/** What the worker that reads courses answers, and what it tells the page. */
import { type ClaimCourse, courseOf } from '../../shared/figures/claim-course.ts'
import { databasePlace } from './database-place.ts'
import { ProofdeskDb } from './db.ts'
import { countedStored, inOrder } from './event-order.ts'
import type { Caller } from './worker-calls.ts'

export type CourseCalls = {
  /** As the reviewer with this id may see them. */
  read(of: { readonly database: string; readonly reviewer: string }): Promise<null>
}

export type CoursePageCalls = {
  took(portion: {
    readonly read: readonly ClaimCourse[]
    readonly done: number
    readonly total: number
  }): null
}

const PORTION = 500

export function serveCourses(page: () => Caller<CoursePageCalls>): CourseCalls {
  return {
    async read({ database, reviewer }) {
      const db = new ProofdeskDb(database, await databasePlace())
      try {
        const claims = (await db.events.orderBy('claim').uniqueKeys()) as string[]
        for (let from = 0; from < claims.length; from += PORTION) {
          const ids = claims.slice(from, from + PORTION)
          const read = await readPortion(db, ids, reviewer)
          // Waited for, so that a page that is behind is not buried under answers.
          await page().call('took', { read, done: from + ids.length, total: claims.length })
        }
        return null
      } finally {
        db.close()
      }
    },
  }
}

/** The claims of a portion stand next to each other in the index, so one range reads them all. */
async function readPortion(
  db: ProofdeskDb,
  ids: readonly string[],
  reviewer: string,
): Promise<readonly ClaimCourse[]> {
  const [first, last] = [ids[0], ids.at(-1)]
  if (first === undefined || last === undefined) return []
  const events = await db.events.where('claim').between(first, last, true, true).toArray()
  const byClaim = [...Map.groupBy(events, event => event.claim).values()]
  return byClaim.flatMap(own => courseOf(countedStored(inOrder(own)), reviewer) ?? [])
}
