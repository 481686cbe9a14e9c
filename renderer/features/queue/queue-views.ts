/** The views every reviewer has. Saved views of the settings stand beside them; both are plain queries. */
import { z } from 'zod'
import { everything, openWork, type QueueQuery } from '../../desk/queue-query.ts'

export const builtInViews = {
  open: openWork,
  mine: { ...openWork, assigned: 'mine' },
  overdue: { ...openWork, due: 'overdue' },
  today: { ...openWork, due: 'today' },
  competing: { ...openWork, competingOnly: true },
  waiting: { ...everything, statuses: ['partner-action-required'] },
  postponed: { ...everything, postponed: 'only' },
  decided: { ...everything, statuses: ['approved', 'rejected', 'rejected-final'] },
  all: everything,
} as const satisfies Record<string, QueueQuery>

export type BuiltInView = keyof typeof builtInViews

export function isBuiltIn(id: string): id is BuiltInView {
  return Object.hasOwn(builtInViews, id)
}

const words = z.array(z.string()).catch([])

/** A saved view may come from an older app: what no longer fits becomes "any", the rest of the view stays. */
const savedQuerySchema = z.object({
  search: z.string().catch(''),
  statuses: words,
  areas: words,
  activities: words,
  countries: words,
  rulesets: words,
  assigned: z.enum(['any', 'mine', 'nobody']).catch('any'),
  due: z.enum(['any', 'overdue', 'today', 'week']).catch('any'),
  competingOnly: z.boolean().catch(false),
  publicSectorOnly: z.boolean().catch(false),
  changedOnly: z.boolean().catch(false),
  postponed: z.enum(['hide', 'show', 'only']).catch('show'),
  sort: z
    .object({
      column: z.enum([
        'due',
        'claim',
        'customer',
        'partner',
        'products',
        'competing',
        'checks',
        'status',
        'assignee',
      ]),
      descending: z.boolean(),
    })
    .catch(everything.sort),
  groupByCustomer: z.boolean().catch(false),
})

export function readSavedQuery(stored: Readonly<Record<string, unknown>>): QueueQuery {
  return savedQuerySchema.parse(stored)
}
