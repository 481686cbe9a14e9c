/** The second copy's state as React sees it, and its command; the frame attaches it for every page. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useCommand } from '../../commands/use-command.ts'
import type { SecondCopy } from '../../data/journal.ts'
import { copyJournal } from '../../data/journal-copy.ts'
import { useServices } from '../../desk/services.ts'
import { refusalText, useText } from '../../ui/text.ts'

export function useJournal(): SecondCopy {
  const { journal } = useServices()
  return useSyncExternalStore(journal.subscribe, journal.state)
}

/** A moment's trouble is no news; a minute of it is. */
const QUIET_MS = 60_000

export function useIsFailingLong({ kind, since }: SecondCopy): boolean {
  const { clock } = useServices()
  const [passed, setPassed] = useState<string | null>(null)
  useEffect(() => {
    if (kind !== 'failing') return
    const left = Temporal.Instant.from(since).epochMilliseconds + QUIET_MS - clock.now().epochMilliseconds
    const timer = setTimeout(() => setPassed(since), Math.max(0, left))
    return () => clearTimeout(timer)
  }, [kind, since, clock])
  return kind === 'failing' && passed === since
}

export function useJournalCommand(): void {
  const { host, announce } = useServices()
  const t = useText()
  const save = async () => {
    const copy = await copyJournal(host.journal)
    const saved = copy.ok ? await host.files.save(copy.value) : copy
    if (!saved.ok) announce(refusalText(saved.error), 'warning')
    else if (saved.value === 'saved') announce(t('safety.copy.saved'), 'toast')
  }
  useCommand('integrity.journal', () => void save())
}
