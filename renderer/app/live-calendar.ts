/** The team's calendar of the settings; made anew only when they change it, because a calendar works out whole years. */
import { type Calendar, createCalendar } from '../../shared/sla/calendar.ts'
import type { LiveSettings } from '../desk/services.ts'

export function createLiveCalendar(settings: LiveSettings): () => Calendar {
  let known: { readonly choice: string; readonly calendar: Calendar } | null = null
  return () => {
    const { calendar, timeZone } = settings.current()
    const wanted = { ...calendar, timeZone: timeZone === '' ? Temporal.Now.timeZoneId() : timeZone }
    const choice = JSON.stringify(wanted)
    if (known?.choice !== choice) known = { choice, calendar: createCalendar(wanted) }
    return known.calendar
  }
}
