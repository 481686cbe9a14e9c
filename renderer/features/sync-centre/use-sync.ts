/** The sync's state as React sees it, its outbox, and its command; the frame attaches the command for every page. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useCommand } from '../../commands/use-command.ts'
import { useServices, useSettings } from '../../desk/services.ts'
import type { Outbox } from '../../sync/outbox.ts'
import type { SyncStatus } from '../../sync/sync-status.ts'

export function useSyncStatus(): SyncStatus {
  const { sync } = useServices()
  return useSyncExternalStore(sync.subscribe, sync.status)
}

export function useSyncCommands(): void {
  const { sync } = useServices()
  const { phase } = useSyncStatus()
  useCommand('sync.now', sync.wake, phase !== 'off')
}

/** null until it has been read once; read anew whenever the sync or the log has moved. */
export function useOutbox(): Outbox | null {
  const { sync, claims, clock } = useServices()
  const { timeZone } = useSettings()
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      const here = clock.now().toZonedDateTimeISO(timeZone === '' ? Temporal.Now.timeZoneId() : timeZone)
      const found = await sync.outbox(here.startOfDay().toInstant().toString())
      if (isCurrent) setOutbox(found)
    }
    void read()
    const stops = [sync.subscribe(() => void read()), claims.subscribe(() => void read())]
    return () => {
      isCurrent = false
      for (const stop of stops) stop()
    }
  }, [sync, claims, clock, timeZone])
  return outbox
}
