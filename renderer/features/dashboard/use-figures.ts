/**
 * The figures for a question, counted anew when the question, the claims or the second looks change; the last ones stay
 * on screen until then. Opening the dashboard is what has the histories read.
 */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DeskFigures, FigureQuestion } from '../../../shared/figures/desk-figures.ts'
import { countFigures } from '../../data/count-figures.ts'
import type { CoursesState } from '../../data/courses.ts'
import type { QueueRow } from '../../data/queue-row.ts'
import { endOfToday, endOfWeek } from '../../desk/day-ends.ts'
import { useServices, useSettings } from '../../desk/services.ts'

export interface FiguresView {
  /** null = not counted yet. */
  readonly figures: DeskFigures<QueueRow> | null
  /** The moment they are true for, as instant text. */
  readonly asOf: string
  readonly courses: CoursesState
  /** Every claim's row is here; before that, what is due may miss some. */
  readonly hasAllRows: boolean
  readonly readAgain: () => void
  readonly cancel: () => void
}

interface CountedFigures {
  readonly figures: DeskFigures<QueueRow>
  readonly asOf: string
}

export function useFigures(question: FigureQuestion): FiguresView {
  const { queue, courses, rechecks, clock, calendar } = useServices()
  const { reviewer, timeZone } = useSettings()
  const snapshot = useSyncExternalStore(queue.subscribe, queue.snapshot)
  const reading = useSyncExternalStore(courses.subscribe, courses.state)
  const version = useSyncExternalStore(courses.subscribe, courses.version)
  const looks = useChanges(rechecks.subscribe)
  const [counted, setCounted] = useState<CountedFigures | null>(null)

  useEffect(() => void courses.read(reviewer.id), [courses, reviewer.id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: versions stand for the maps that change in place
  useEffect(() => {
    const giveUp = new AbortController()
    const count = async () => {
      const now = clock.now()
      const figures = await countFigures(
        { lines: snapshot.rows, courses: courses.all(), rechecks: await rechecks.of(reviewer.id) },
        {
          question,
          context: {
            instant: now,
            now: now.toString(),
            endOfToday: endOfToday(now, timeZone),
            endOfWeek: endOfWeek(now, timeZone),
            calendar: calendar(),
            reviewer: reviewer.id,
          },
        },
        { signal: giveUp.signal },
      )
      if (figures && !giveUp.signal.aborted) setCounted({ figures, asOf: now.toString() })
    }
    void count()
    return () => giveUp.abort()
  }, [question, snapshot, version, looks, reviewer.id, timeZone])

  return {
    figures: counted?.figures ?? null,
    asOf: counted?.asOf ?? clock.now().toString(),
    courses: reading,
    hasAllRows: snapshot.complete,
    readAgain: () => void courses.read(reviewer.id),
    cancel: () => courses.cancel(),
  }
}

function useChanges(subscribe: (listener: () => void) => () => void): number {
  const [changes, setChanges] = useState(0)
  useEffect(() => subscribe(() => setChanges(count => count + 1)), [subscribe])
  return changes
}
