/**
 * How long the page that the reviewer looks at may stay undrawn. A hostile page can keep its worker busy for ever; after
 * ten seconds the reviewer is told and decides. Counted in looks and not by a clock, so that a computer that slept or a
 * window in the background accuses no page.
 */

export interface PageDeadline {
  /** The reviewer goes on waiting: this page is not brought up again for a minute. */
  goOn(): void
  dispose(): void
}

export interface DeadlineOptions {
  /** The page on screen that is not drawn yet; null = all are, or nobody looks. */
  readonly waitingFor: () => number | null
  /** A page took too long; null = it is drawn after all, or another one is looked at. */
  readonly onSlow: (page: number | null) => void
  /** Calls once a second; answers how to stop. */
  readonly everySecond: (look: () => void) => () => void
}

const SECONDS = 10
const SECONDS_MORE = 60

export function createPageDeadline({ waitingFor, onSlow, everySecond }: DeadlineOptions): PageDeadline {
  let page: number | null = null
  let waited = 0
  let allowed = SECONDS
  let isSlow = false

  const tell = (slow: boolean) => {
    if (slow !== isSlow) onSlow(slow ? page : null)
    isSlow = slow
  }
  const stop = everySecond(() => {
    const now = waitingFor()
    if (now !== page) {
      tell(false)
      page = now
      waited = 0
      allowed = SECONDS
    } else if (page !== null) waited++
    if (waited >= allowed) tell(true)
  })

  return {
    goOn: () => {
      waited = 0
      allowed = SECONDS_MORE
      tell(false)
    },
    dispose: stop,
  }
}

export function everySecond(look: () => void): () => void {
  const timer = setInterval(look, 1000)
  return () => clearInterval(timer)
}
