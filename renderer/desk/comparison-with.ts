/** A claim and who competes with it, as they would stand side by side; null where nobody does. */
import { COMPARED_MOST } from '../../shared/compare/arbitration.ts'
import type { Queue } from '../data/queue.ts'

/** Drafts have nothing to compare; of the others, those still to be decided come first. */
export function comparisonWith(
  queue: Pick<Queue, 'row' | 'competitors'>,
  claim: string,
): readonly string[] | null {
  const row = queue.row(claim)
  if (!row) return null
  const others = queue.competitors(row).filter(other => other.status !== 'draft')
  if (others.length === 0) return null
  const open = others.filter(other => other.decision === null && !other.status.startsWith('rejected'))
  const rest = others.filter(other => !open.includes(other))
  return [claim, ...[...open, ...rest].slice(0, COMPARED_MOST - 1).map(other => other.id)]
}
