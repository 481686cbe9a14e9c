/** The zone in which an instant gets its calendar day: the reviewer's setting, else the computer's. */
import { useSettings } from '../../desk/services.ts'

export function useTimeZone(): string {
  const { timeZone } = useSettings()
  return timeZone === '' ? Temporal.Now.timeZoneId() : timeZone
}
