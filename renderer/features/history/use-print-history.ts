/** Hands the shown lines to the host's printer: what is filtered out on the screen is not on the paper either. */
import { instantText } from '../../../shared/base/clock.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useLanguage, useText } from '../../ui/text.ts'
import { historyToHtml } from './history-html.ts'
import { byDay, type HistoryLine } from './history-lines.ts'

export function usePrintHistory(state: ClaimState, lines: readonly HistoryLine[]): () => void {
  const { host, clock, announce, refuse } = useServices()
  const text = useText()
  const format = useFormat()
  const language = useLanguage()

  const html = () => {
    const { id, customer, partner, name } = state.facts
    const printedAt = text('history.printedAt', { at: format.instant(instantText(clock.now())) })
    return historyToHtml({
      language,
      title: text('history.titleOf', { claim: id }),
      about: [`${customer.name} / ${partner.name} · ${name}`, printedAt],
      days: byDay(lines),
      roleOf: ({ entry }) => text(`terms.role.${entry.actor.role}`),
      changeOf: change => text('timeline.change', { ...change }),
      timeOf: ({ entry }) => format.time(entry.at),
      sourceOf: ({ entry: { source } }) =>
        source ? `#${source.seq} ${source.hash}` : text('history.fromBundle'),
    })
  }

  return () => {
    void host.printReport(html(), `${state.facts.id}-history.pdf`).then(result => {
      if (!result.ok) return refuse(result.error)
      if (result.value === 'saved') announce(text('history.printSaved'), 'toast')
      if (result.value === 'printed') announce(text('history.printed'), 'polite')
    })
  }
}
