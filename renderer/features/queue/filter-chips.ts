/** From a query to the words of what it filters, each with the patch that takes it away. */
import type { QueueQuery } from '../../desk/queue-query.ts'
import type { MessageKey, Translate } from '../../ui/text.ts'

export interface FilterChip {
  readonly id: string
  readonly label: string
  readonly without: Partial<QueueQuery>
}

type ListName = 'statuses' | 'areas' | 'activities' | 'countries' | 'rulesets'

export function filterChips(query: QueueQuery, text: Translate): readonly FilterChip[] {
  return [
    ...listChips(query, 'statuses', value => text(`terms.status.${value}` as MessageKey)),
    ...listChips(query, 'areas', value => text(`terms.solutionArea.${value}` as MessageKey)),
    ...listChips(query, 'activities', value => text(`terms.activity.${value}` as MessageKey)),
    ...listChips(query, 'countries', value => value),
    ...listChips(query, 'rulesets', value => text(`terms.ruleset.${value}` as MessageKey)),
    ...choiceChips(query, text),
  ]
}

function listChips(
  query: QueueQuery,
  list: ListName,
  label: (value: string) => string,
): readonly FilterChip[] {
  const values = query[list]
  if (values.length === 0) return []
  return [{ id: list, label: values.map(label).join(', '), without: { [list]: [] } }]
}

const dueWords = { overdue: 'dueOverdue', today: 'dueToday', week: 'dueWeek' } as const

function choiceChips(query: QueueQuery, text: Translate): readonly FilterChip[] {
  const chips: FilterChip[] = []
  if (query.due !== 'any') {
    chips.push({ id: 'due', label: text(`queue.filter.${dueWords[query.due]}`), without: { due: 'any' } })
  }
  if (query.assigned !== 'any') {
    const key = query.assigned === 'mine' ? 'queue.filter.assignedMine' : 'queue.filter.assignedNobody'
    chips.push({
      id: 'assigned',
      label: `${text('queue.filter.assigned')}: ${text(key)}`,
      without: { assigned: 'any' },
    })
  }
  if (query.postponed === 'only') {
    chips.push({ id: 'postponed', label: text('queue.filter.postponed'), without: { postponed: 'show' } })
  }
  for (const name of ['competingOnly', 'publicSectorOnly', 'changedOnly'] as const) {
    if (query[name]) chips.push({ id: name, label: text(`queue.filter.${name}`), without: { [name]: false } })
  }
  return chips
}
