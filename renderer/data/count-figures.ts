/** Feeds the figures' tally in small slices, so that counting a hundred thousand claims never holds up a key press. */
import type { ClaimCourse } from '../../shared/figures/claim-course.ts'
import {
  createTally,
  type DeskFigures,
  type FigureContext,
  type FigureLine,
  type FigureQuestion,
} from '../../shared/figures/desk-figures.ts'
import type { Recheck } from '../../shared/figures/recheck.ts'
import { pauseFor } from './pause.ts'

export interface Counted<Line extends FigureLine> {
  readonly lines: readonly Line[]
  readonly courses: ReadonlyMap<string, ClaimCourse>
  readonly rechecks: readonly Recheck[]
}

export interface Counting {
  readonly signal: AbortSignal
  /** Resolves when the page had its turn. */
  readonly pause?: () => Promise<void>
}

/** A slice takes a few milliseconds. */
const SLICE = 4000

/** null = given up, because the question has changed. */
export async function countFigures<Line extends FigureLine>(
  { lines, courses, rechecks }: Counted<Line>,
  ask: { readonly question: FigureQuestion; readonly context: Omit<FigureContext, 'earliest'> },
  { signal, pause = () => pauseFor(0) }: Counting,
): Promise<DeskFigures<Line> | null> {
  const inSlices = async <T>(items: Iterable<T>, add: (item: T) => void): Promise<boolean> => {
    let count = 0
    for (const item of items) {
      add(item)
      if (++count % SLICE !== 0) continue
      await pause()
      if (signal.aborted) return false
    }
    return !signal.aborted
  }
  let earliest: number | null = null
  const isFound = await inSlices(courses.values(), ({ stays }) => {
    const since = stays[0]?.since
    if (since !== undefined && (earliest === null || since < earliest)) earliest = since
  })
  if (!isFound) return null
  const tally = createTally<Line>(ask.question, { ...ask.context, earliest })
  // Working out the calendar's limits, and the last sums, are turns of their own.
  await pause()
  if (!(await inSlices(lines, tally.addLine)) || !(await inSlices(courses.values(), tally.addCourse)))
    return null
  await pause()
  return tally.figures(rechecks)
}
