/** The report as it would leave now, made again whenever the claim, the log's head, the edition or the words change. */
import { useEffect, useState } from 'react'
import { instantText } from '../../../shared/base/clock.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { JudgedEvent } from '../../../shared/log/record.ts'
import { buildReport } from '../../../shared/report/build-report.ts'
import type { Edition, Report } from '../../../shared/report/report.ts'
import { claimClock } from '../../../shared/sla/claim-clock.ts'
import { type Services, useServices } from '../../desk/services.ts'

export interface ReportSubject {
  readonly state: ClaimState
  readonly events: readonly JudgedEvent[]
}

export async function makeReport(
  { state, events }: ReportSubject,
  edition: Edition,
  services: Services,
): Promise<Report> {
  const { device, seq, hash } = await services.claims.mark()
  const now = services.clock.now()
  return buildReport({
    state,
    events,
    edition,
    reviewer: services.actor(),
    clock: claimClock({ ...state, readings: services.readings(state.ruleset) }, services.calendar(), now),
    head: seq > 0 ? { device, seq, hash } : null,
    generatedAt: instantText(now),
  })
}

/** null while the first one is being made. */
export function useReport({ state, events }: ReportSubject, edition: Edition): Report | null {
  const services = useServices()
  const [report, setReport] = useState<Report | null>(null)
  useEffect(() => {
    let current = true
    void makeReport({ state, events }, edition, services).then(made => {
      if (current) setReport(made)
    })
    return () => {
      current = false
    }
  }, [state, events, edition, services])
  return report
}
