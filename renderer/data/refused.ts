/** Carries a refusal out of a stream, which can only be stopped by throwing; `refusable` turns it back into a value. */
import { err, type Refusal, type Result } from '../../shared/base/result.ts'

export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.type)
    this.refusal = refusal
  }
}

/** `read` says which refusal an error of the library stands for; null = a defect, thrown on. */
export async function refusable<T>(
  work: () => Promise<Result<T>>,
  read: (error: unknown) => Refusal | null,
): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const refusal = error instanceof Refused ? error.refusal : read(error)
    if (!refusal) throw error
    return err(refusal)
  }
}
