/** Ends of days in the reviewer's time zone, as instant texts that compare with due times. */

export function endOfToday(now: Temporal.Instant, timeZone: string): string {
  return endOfDay(now, timeZone, 0)
}

export function endOfWeek(now: Temporal.Instant, timeZone: string): string {
  return endOfDay(now, timeZone, 7)
}

function endOfDay(now: Temporal.Instant, timeZone: string, days: number): string {
  const here = now.toZonedDateTimeISO(timeZone === '' ? Temporal.Now.timeZoneId() : timeZone)
  return here
    .add({ days: days + 1 })
    .startOfDay()
    .toInstant()
    .subtract({ milliseconds: 1 })
    .toString()
}
