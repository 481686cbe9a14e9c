/**
 * The courses of all claims, for figures: read off the log in a worker, claim by claim, shown as they arrive, kept in
 * memory and followed after commits. Nothing of it is stored; the log is asked again at the next start. Reading begins
 * when somebody wants figures, and can be given up. They are one reviewer's (blind opinions hide what others decided), so
 * another reviewer at the desk has them read anew.
 */
import { type ClaimCourse, courseOf } from '../../shared/figures/claim-course.ts'
import type { Claims } from './claims.ts'
import type { ProofdeskDb } from './db.ts'
import { countedStored, inOrder } from './event-order.ts'
import { type CourseCalls, type CoursePageCalls, serveCourses } from './serve-courses.ts'
import { type CallServer, connectCalls, serveInPlace, serverOf } from './worker-calls.ts'

export type CoursesState =
  | { readonly kind: 'unread' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'cancelled'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready' }

export interface Courses {
  state(): CoursesState
  /** Changes with every change of `all`; while reading, only at its end. */
  version(): number
  all(): ReadonlyMap<string, ClaimCourse>
  /** For the reviewer with this id ('' = unnamed); does nothing while reading or once read for the same one. */
  read(reviewer: string): Promise<void>
  cancel(): void
  subscribe(listener: () => void): () => void
}

export interface CoursesDeps {
  readonly db: ProofdeskDb
  readonly claims: Pick<Claims, 'subscribe'>
  readonly startReader?: () => CallServer
}

/** Claims read anew in one go after a commit; an import of thousands must not hold up the page. */
const PORTION = 100

export function createCourses({ db, claims, startReader = startWorker }: CoursesDeps): Courses {
  const courses = new Map<string, ClaimCourse>()
  const listeners = new Set<() => void>()
  const changedMeanwhile = new Set<string>()
  let state: CoursesState = { kind: 'unread' }
  let version = 0
  let readFor = ''
  let reader: CallServer | null = null
  let following = Promise.resolve()

  const set = (next: CoursesState) => {
    state = next
    for (const listener of listeners) listener()
  }

  const follow = async (changed: readonly string[]) => {
    for (let from = 0; from < changed.length; from += PORTION) {
      const ids = changed.slice(from, from + PORTION)
      const events = await db.events.where('claim').anyOf(ids).toArray()
      for (const own of Map.groupBy(events, event => event.claim).values())
        put(courseOf(countedStored(inOrder(own)), readFor))
    }
    version++
    set(state)
  }

  const put = (course: ClaimCourse | null) => {
    if (course) courses.set(course.claim, course)
  }

  const readAll = async (own: CallServer) => {
    const worker = connectCalls<CourseCalls>(own.port, {
      took: ({ read, done, total }: Parameters<CoursePageCalls['took']>[0]) => {
        if (reader !== own) return null
        for (const course of read) courses.set(course.claim, course)
        set({ kind: 'reading', done, total })
        return null
      },
    })
    await worker.call('read', { database: db.name, reviewer: readFor })
    if (reader !== own) return
    stop()
    const missed = [...changedMeanwhile]
    changedMeanwhile.clear()
    state = { kind: 'ready' }
    await follow(missed)
  }

  const stop = () => {
    reader?.stop()
    reader = null
  }

  const beginFor = (reviewer: string) => {
    stop()
    courses.clear()
    readFor = reviewer
    version++
  }

  claims.subscribe(changed => {
    if (state.kind === 'ready') following = following.then(() => follow(changed)).catch(() => undefined)
    else for (const claim of changed) changedMeanwhile.add(claim)
  })

  return {
    state: () => state,
    version: () => version,
    all: () => courses,
    async read(reviewer) {
      const isKnown = state.kind === 'reading' || state.kind === 'ready'
      if (isKnown && readFor === reviewer) return
      if (readFor !== reviewer) beginFor(reviewer)
      set({ kind: 'reading', done: 0, total: 0 })
      const own = startReader()
      reader = own
      await readAll(own).catch(() => {
        if (reader === own) {
          stop()
          set({ kind: 'failed' })
        }
      })
    },
    cancel() {
      if (state.kind !== 'reading') return
      stop()
      version++
      set({ ...state, kind: 'cancelled' })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function startWorker(): CallServer {
  return serverOf(new Worker(new URL('./courses-worker.ts', import.meta.url), { type: 'module' }))
}

/** The same reading without a worker of its own. */
export const readCoursesInPlace = (): CallServer => serveInPlace(serveCourses)
