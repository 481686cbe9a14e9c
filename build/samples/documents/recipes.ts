/*
 * From a plan to the bytes that are attached: as it is, scanned, or cut off in the middle. A recipe given to two claims
 * is made once, so both name the same bytes. Called by the claims.
 */
import type { DocumentPlan } from './plan.ts'
import { renderPlan } from './render-plan.ts'
import { type Scan, scanDocument } from './scan.ts'

export type Recipe = () => Promise<Uint8Array>

export function paper(plan: DocumentPlan): Recipe {
  return once(() => renderPlan(plan))
}

export function scanned(plan: DocumentPlan, scan: Omit<Scan, 'createdAt'>): Recipe {
  return once(async () => scanDocument(await renderPlan(plan), { ...scan, createdAt: plan.createdAt }))
}

/** A file whose transfer stopped: its table of contents, at the end, is gone and so are its last pages. */
export function damaged(plan: DocumentPlan, share: number): Recipe {
  return once(async () => {
    const bytes = await renderPlan(plan)
    return bytes.slice(0, Math.floor(bytes.length * share))
  })
}

function once(make: Recipe): Recipe {
  let made: Promise<Uint8Array> | undefined
  return () => {
    made ??= make()
    return made
  }
}
