/** The log's state as React sees it, and its two commands; the frame attaches them for every page. */
import { useSyncExternalStore } from 'react'
import { useCommand } from '../../commands/use-command.ts'
import type { IntegrityState } from '../../data/integrity.ts'
import { useServices } from '../../desk/services.ts'
import { refusalText, useText } from '../../ui/text.ts'

export function useIntegrity(): IntegrityState {
  const { integrity } = useServices()
  return useSyncExternalStore(integrity.subscribe, integrity.state)
}

export function useIntegrityCommands(): void {
  const { integrity, journal, host, announce } = useServices()
  const t = useText()
  const state = useIntegrity()

  const check = async () => {
    const [found] = await Promise.all([integrity.check(), journal.verify()])
    if (found.kind === 'sound') announce(t('integrity.soundTitle'), 'toast')
    if (found.kind === 'broken') announce(t('integrity.broken'), 'warning')
  }
  const rescue = async () => {
    const saved = await host.files.save({
      suggestedName: 'proofdesk-rescue.json',
      mediaType: 'application/json',
      bytes: await integrity.rescueCopy(),
    })
    if (!saved.ok) announce(refusalText(saved.error), 'warning')
    else if (saved.value === 'saved') announce(t('integrity.rescued'), 'toast')
  }

  useCommand('integrity.check', () => void check(), state.kind !== 'checking')
  useCommand('integrity.rescue', () => void rescue())
}
