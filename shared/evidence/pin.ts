/**
 * A pin binds a place (one or more anchors) to the bytes of one document version by the document's hash. A new version
 * of the file has another hash: its pins do not move over silently, they show as orphaned.
 */
import { z } from 'zod'
import type { PinId } from '../base/id.ts'
import { anchorSchema } from './anchor.ts'

export const pinIdSchema = z.custom<PinId>(value => typeof value === 'string' && value.startsWith('pin_'))

export const pinSchema = z.object({
  id: pinIdSchema,
  documentId: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  anchors: z.array(anchorSchema).min(1).max(20),
  /**
   * What stood there when it was pinned, as a PNG data URL of at most 96 KiB: reports and compare show the place
   * without opening the document. Empty where the page could not be drawn.
   */
  crop: z
    .string()
    .max(131072)
    .regex(/^(data:image\/png;base64,[A-Za-z0-9+/=]*)?$/),
})
export type Pin = z.infer<typeof pinSchema>

/** First page a pin points at; pins are listed by it. */
export function pinPage(pin: Pin): number {
  return pin.anchors[0]?.page ?? 1
}

/** The quoted words of a pin, or an empty text for a region. */
export function pinQuote(pin: Pin): string {
  return pin.anchors.flatMap(anchor => (anchor.kind === 'pdf-text' ? [anchor.exact] : [])).join(' … ')
}
