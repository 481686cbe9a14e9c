/** A PoE document as the claim refers to it. Its bytes live in the host's content-addressed store under `sha256`. */
import { z } from 'zod'

export const documentRefSchema = z.looseObject({
  /** Name inside the claim (`DOC-1`), unique per claim. */
  id: z.string().min(1).max(64),
  fileName: z.string().min(1).max(255),
  mediaType: z.string().max(100),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes. */
  size: z.int().min(0),
  uploadedAt: z.iso.datetime(),
})
export type DocumentRef = z.infer<typeof documentRefSchema>
