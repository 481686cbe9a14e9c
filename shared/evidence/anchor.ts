/**
 * Where in a document evidence stands, in the document's own coordinates, so zoom, rotation and viewer never matter.
 * A union: each new document kind adds a member and `assertNever` points at every place that must learn it.
 */
import { z } from 'zod'

const pageNumber = z.int().min(1)

/** [Note: PDF coordinates] PDF user space of the unrotated page: origin bottom left, unit 1/72 inch, x right, y up. */
export const rectangleSchema = z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() })
export type Rectangle = z.infer<typeof rectangleSchema>

/**
 * A quote of the page's text layer. `exact` is what the reviewer selected, NFC, runs of white space folded to one
 * space; `prefix`/`suffix` (≤64 characters each) tell equal quotes on one page apart. One page per anchor: a selection
 * over a page break becomes two anchors of one pin. `rectangles` are where it stood when pinned (for the crop).
 */
export const pdfTextAnchorSchema = z.object({
  kind: z.literal('pdf-text'),
  page: pageNumber,
  exact: z.string().min(1).max(4000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
  rectangles: z.array(rectangleSchema).max(200),
})

/** A rectangle on a page, for signatures, stamps, scans. [Note: PDF coordinates]. */
const pdfRegionAnchorSchema = z.object({
  kind: z.literal('pdf-region'),
  page: pageNumber,
  rectangle: rectangleSchema,
})

export const anchorSchema = z.discriminatedUnion('kind', [pdfTextAnchorSchema, pdfRegionAnchorSchema])
export type Anchor = z.infer<typeof anchorSchema>
export type PdfTextAnchor = z.infer<typeof pdfTextAnchorSchema>
