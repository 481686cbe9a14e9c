/** What the frame's own commands do: places, panes, files, overlays, window. Pages attach theirs on top. */
import { useEffect } from 'react'
import { useCommand } from '../commands/use-command.ts'
import { goTo, type Place } from '../desk/places.ts'
import { useServices } from '../desk/services.ts'
import { useUndo } from '../desk/use-undo.ts'
import { useIntegrityCommands } from '../features/integrity/use-integrity.ts'
import { useJournalCommand } from '../features/integrity/use-journal.ts'
import { useSyncCommands } from '../features/sync-centre/use-sync.ts'
import { useText } from '../ui/text.ts'
import type { Panes } from './panes.ts'

export interface FrameCommands {
  readonly place: Place
  readonly lastClaim: string | null
  readonly comparison: readonly string[] | null
  readonly panes: Panes
  readonly show: (overlay: 'palette' | 'help') => void
}

export function useFrameCommands({ place, lastClaim, comparison, panes, show }: FrameCommands): void {
  usePlaceCommands(place, lastClaim)
  useCommand(
    'go.compare',
    () => comparison && goTo({ name: 'compare', claims: comparison }),
    comparison !== null,
  )
  useFileCommands()
  useIntegrityCommands()
  useJournalCommand()
  useSyncCommands()
  const t = useText()
  const { host, announce } = useServices()
  const { undo, redo } = useUndo()
  useCommand('app.palette', () => show('palette'))
  useCommand('app.help', () => show('help'))
  useCommand('app.save', () => announce(t('app.save.done'), 'toast'))
  useCommand('app.close', () => void host.window.close())
  useCommand('view.full-screen', () => void host.window.toggleFullScreen())
  useCommand('go.next-pane', () => panes.move(1))
  useCommand('go.previous-pane', () => panes.move(-1))
  useCommand('edit.undo', undo)
  useCommand('edit.redo', redo)
}

function usePlaceCommands(place: Place, lastClaim: string | null): void {
  const withClaim = (name: 'review' | 'report' | 'history') => () => {
    if (lastClaim !== null) goTo({ name, claim: lastClaim })
  }
  useCommand('go.queue', () => goTo({ name: 'queue' }))
  useCommand('go.review', withClaim('review'), lastClaim !== null)
  useCommand('go.report', withClaim('report'), lastClaim !== null)
  useCommand('go.history', withClaim('history'), lastClaim !== null)
  useCommand('go.dashboard', () => goTo({ name: 'dashboard' }))
  useCommand('go.sync', () => goTo({ name: 'sync' }))
  useCommand('go.drafts', () => goTo({ name: 'drafts' }))
  useCommand('go.integrity', () => goTo({ name: 'integrity' }))
  useCommand('app.settings', () => goTo({ name: 'settings' }))
  useCommand('go.back', () => goTo(placeBefore(place, lastClaim)), place.name !== 'queue')
  // The report page attaches the export itself; from Review, exporting starts with looking at the report.
  useCommand('app.export', withClaim('report'), lastClaim !== null)
}

/** Esc: from a claim's report or history to its review, from everything else to the queue. */
function placeBefore(place: Place, lastClaim: string | null): Place {
  if (place.name === 'report' || place.name === 'history') return { name: 'review', claim: place.claim }
  if (place.name === 'recheck') return { name: 'dashboard' }
  if (place.name === 'compare')
    return lastClaim === null ? { name: 'queue' } : { name: 'review', claim: lastClaim }
  const isSidePlace = place.name !== 'review' && place.name !== 'queue' && place.name !== 'reports'
  return isSidePlace && lastClaim !== null ? { name: 'review', claim: lastClaim } : { name: 'queue' }
}

function useFileCommands(): void {
  const { host, openFiles, refuse } = useServices()
  const open = async (ask: typeof host.files.openBundles) => {
    const files = await ask()
    if (!files.ok) return refuse(files.error)
    openFiles(files.value)
  }
  useCommand('app.open', () => void open(() => host.files.openBundles()))
  useCommand('app.open-samples', () => void open(() => host.files.sampleBundles()))
  useEffect(() => host.files.onOpened(openFiles), [host, openFiles])
}
