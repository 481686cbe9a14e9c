/** What the history shows and how it is filtered; the filter belongs to the screen and is gone with it. */
import { useMemo, useState } from 'react'
import type { JudgedEvent } from '../../../shared/log/record.ts'
import { timelineOf } from '../../../shared/log/timeline.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import {
  everything,
  type HistoryFilter,
  type HistoryLine,
  type LineWording,
  toHistoryLines,
  visibleLines,
} from './history-lines.ts'

export interface HistoryView {
  readonly all: readonly HistoryLine[]
  readonly shown: readonly HistoryLine[]
  readonly filter: HistoryFilter
  readonly onFilter: (patch: Partial<HistoryFilter>) => void
}

export function useHistory(events: readonly JudgedEvent[]): HistoryView {
  const text = useText()
  const format = useFormat()
  const [filter, setFilter] = useState(everything)
  const wording = useMemo(
    (): LineWording => ({ translate: text, formatInstant: format.instant, formatDay: format.day }),
    [text, format],
  )
  const all = useMemo(() => toHistoryLines(timelineOf(events), wording), [events, wording])
  const shown = useMemo(() => visibleLines(all, filter), [all, filter])
  return { all, shown, filter, onFilter: patch => setFilter(before => ({ ...before, ...patch })) }
}
