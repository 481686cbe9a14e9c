/** Which claims a report of several is about: the queue's selection or view, a period searched through, or given ones. */
import { useEffect, useState } from 'react'
import type { ReportKind, ReportPeriod } from '../../../shared/report/report-set.ts'
import type { QueueRow } from '../../data/queue-row.ts'
import { useServices, useSettings } from '../../desk/services.ts'
import { findDecided } from './find-decided.ts'

export type SubjectChoice = 'selection' | 'view' | 'period' | 'given'

export const kindOf: Readonly<Record<SubjectChoice, ReportKind>> = {
  selection: 'selection',
  view: 'selection',
  period: 'period',
  given: 'arbitration',
}

export type Subject =
  | { readonly kind: 'searching'; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly rows: readonly QueueRow[] }
  | { readonly kind: 'wrong-period' }

export interface SubjectInput {
  readonly choice: SubjectChoice
  readonly given: readonly string[]
  readonly from: string
  readonly to: string
}

export interface ChosenSubject {
  readonly subject: Subject
  /** null unless a period was chosen. */
  readonly period: ReportPeriod | null
}

export function useSubject({ choice, given, from, to }: SubjectInput): ChosenSubject {
  const { queue, queueView, claims } = useServices()
  const { timeZone: chosen } = useSettings()
  const timeZone = chosen === '' ? Temporal.Now.timeZoneId() : chosen
  const [subject, setSubject] = useState<Subject>({ kind: 'searching', done: 0, total: 0 })

  // Taken once per choice: a file of reports is about what was asked for, not about what the queue becomes meanwhile.
  useEffect(() => {
    const rowsOf = (ids: Iterable<string>) => [...ids].flatMap(id => queue.row(id) ?? [])
    const search = new AbortController()
    const look = async (): Promise<readonly QueueRow[]> => {
      await queue.loaded()
      if (choice === 'given') return rowsOf(given)
      if (choice === 'selection') return rowsOf(queueView.state().selected)
      if (choice === 'view') return queueView.rows()
      return findDecided(
        queue.snapshot().rows,
        { from, to, timeZone },
        {
          claims,
          signal: search.signal,
          onProgress: (done, total) => {
            if (!search.signal.aborted) setSubject({ kind: 'searching', done, total })
          },
        },
      )
    }
    if (choice === 'period' && !isPeriod(from, to)) {
      setSubject({ kind: 'wrong-period' })
      return
    }
    setSubject({ kind: 'searching', done: 0, total: 0 })
    void look().then(rows => {
      if (!search.signal.aborted) setSubject({ kind: 'found', rows })
    })
    return () => search.abort()
  }, [choice, given, from, to, timeZone, queue, queueView, claims])

  return { subject, period: choice === 'period' ? { from, to, timeZone } : null }
}

/** ISO dates compare as texts; an empty field is no date. */
function isPeriod(from: string, to: string): boolean {
  return from !== '' && to !== '' && from <= to
}
