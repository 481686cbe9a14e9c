/**
 * One entry of the history a bundle brings: what happened before the claim reached this desk. Unknown types and fields
 * are kept, so a later writer's bundle still reads, and show as "other".
 */
import { z } from 'zod'

const externalActorSchema = z.looseObject({
  role: z.enum(['partner', 'reviewer', 'customer', 'system']),
  name: z.string().max(200).default(''),
})

export const historyEntrySchema = z.looseObject({
  type: z.string().min(1).max(64),
  at: z.iso.datetime(),
  by: externalActorSchema,
  text: z.string().optional(),
  documentId: z.string().optional(),
  reason: z.string().optional(),
  reasons: z.array(z.string()).optional(),
  justification: z.string().optional(),
  changes: z.array(z.looseObject({ field: z.string(), from: z.unknown(), to: z.unknown() })).optional(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>
