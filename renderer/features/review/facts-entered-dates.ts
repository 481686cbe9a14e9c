/**
 * The dates a reviewer has entered for the ruler. They belong to nobody's truth and are gone with the session, but not
 * with the tab they were entered in; so they are kept beside the session's machine.
 */
import { useState } from 'react'
import type { RulerDate } from '../../../shared/review/date-ruler.ts'
import { type ReviewSession, useReviewSession } from '../../desk/review-session.ts'

/** Each date as its possible readings. */
export type EnteredDates = Readonly<Partial<Record<RulerDate, readonly string[]>>>

const kept = new WeakMap<ReviewSession['machine'], EnteredDates>()

export function useEnteredDates() {
  const { machine } = useReviewSession()
  const [dates, setDates] = useState<EnteredDates>(() => kept.get(machine) ?? {})
  const enter = (which: RulerDate, readings: readonly string[]) => {
    const next = { ...dates, [which]: readings }
    kept.set(machine, next)
    setDates(next)
  }
  return { dates, enter } as const
}
