/**
 * Comments are an add-only flat list; a thread is found by its target. `partner` comments go to the partner with the
 * decision, `internal` ones never leave the review team. Edits keep the earlier text in the history.
 */
import { z } from 'zod'
import type { CommentId, ThreadId } from '../base/id.ts'
import { pinIdSchema } from '../evidence/pin.ts'

export const commentIdSchema = z.custom<CommentId>(
  value => typeof value === 'string' && value.startsWith('cmt_'),
)
export const threadIdSchema = z.custom<ThreadId>(
  value => typeof value === 'string' && value.startsWith('thr_'),
)

export const visibilitySchema = z.enum(['partner', 'internal'])
export type Visibility = z.infer<typeof visibilitySchema>

export const findingNames = ['poe', 'acknowledgment', 'dates', 'solution', 'products'] as const
export const findingNameSchema = z.enum(findingNames)
/** The five items of the checklist, in the order of the request reasons [S3, B-M]. */
export type FindingName = z.infer<typeof findingNameSchema>

export const commentTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim') }),
  z.object({ kind: z.literal('finding'), finding: findingNameSchema }),
  z.object({ kind: z.literal('pin'), pin: pinIdSchema }),
])
export type CommentTarget = z.infer<typeof commentTargetSchema>

export const COMMENT_LIMIT = 10_000

export interface Comment {
  readonly id: CommentId
  readonly thread: ThreadId
  readonly replyTo: CommentId | null
  readonly target: CommentTarget
  readonly visibility: Visibility
  readonly text: string
  readonly author: { readonly role: string; readonly name: string }
  readonly at: string
  /** When the author last changed the text; null = never. */
  readonly editedAt: string | null
  /** false only for comments that came inside a bundle and live in its external history. */
  readonly own: boolean
}
