/**
 * What the law asks of the settings: the team's calendar and how it reads the documents. The calendar is made anew only
 * when the settings change it, because it works out whole years; the readings likewise, because every row asks for them.
 */
import { readingsFor } from '../../shared/claim/contradictions.ts'
import { type Calendar, createCalendar } from '../../shared/sla/calendar.ts'
import type { DeskLaw } from '../data/claims.ts'
import type { LiveSettings } from '../desk/services.ts'

export function createLiveLaw(settings: LiveSettings): DeskLaw {
  let known: { readonly choice: string; readonly calendar: Calendar } | null = null
  const read = { of: settings.current().readings, by: readAs(settings.current().readings) }
  return {
    calendar() {
      const { calendar, timeZone } = settings.current()
      const wanted = { ...calendar, timeZone: timeZone === '' ? Temporal.Now.timeZoneId() : timeZone }
      const choice = JSON.stringify(wanted)
      if (known?.choice !== choice) known = { choice, calendar: createCalendar(wanted) }
      return known.calendar
    },
    readings(ruleset) {
      const { readings } = settings.current()
      if (read.of !== readings) Object.assign(read, { of: readings, by: readAs(readings) })
      return read.by[ruleset]
    },
  }
}

function readAs(choices: ReturnType<LiveSettings['current']>['readings']) {
  return { '2020': readingsFor('2020', choices['2020']), '2023': readingsFor('2023', choices['2023']) }
}
