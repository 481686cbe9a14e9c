/** The machine's two workers: a round and the watch, each cut off when its state is left or the network goes. */
import { fromCallback } from 'xstate'
import type { SyncEvent } from '../../shared/sync/sync-machine.ts'
import {
  type RoundControl,
  type RoundEnd,
  type RoundStart,
  runRound,
  runWatch,
  type SyncPorts,
} from '../../shared/sync/sync-round.ts'

export interface Flights {
  readonly round: ReturnType<typeof actorOf>
  readonly watch: ReturnType<typeof actorOf>
  /** The network is gone: what waits for an answer gets none. */
  cut(): void
}

export interface FlightDeps {
  readonly ports: (signal: AbortSignal) => SyncPorts
  readonly onProgress: () => void
  /** The database or this app failed, not the hub. */
  readonly onDefect: (error: unknown) => void
}

type Run = (ports: SyncPorts, control: RoundControl, start: RoundStart) => Promise<RoundEnd>

/** Seconds until what failed on this computer is tried again. */
const AFTER_DEFECT = 10

export function createFlights(deps: FlightDeps): Flights {
  const underWay = new Set<AbortController>()
  return {
    round: actorOf(runRound, deps, underWay),
    watch: actorOf(runWatch, deps, underWay),
    cut() {
      for (const flight of underWay) flight.abort()
    },
  }
}

function actorOf(run: Run, { ports, onProgress, onDefect }: FlightDeps, underWay: Set<AbortController>) {
  return fromCallback<SyncEvent, RoundStart>(({ sendBack, input }) => {
    let isStopped = false
    const flight = new AbortController()
    underWay.add(flight)
    const tell = (event: SyncEvent) => {
      if (!isStopped) sendBack(event)
    }
    const control: RoundControl = {
      isStopped: () => isStopped,
      progress: () => {
        onProgress()
        tell({ type: 'PROGRESS' })
      },
      forked: () => tell({ type: 'FORKED' }),
    }
    void run(ports(flight.signal), control, input)
      .catch((error: unknown): RoundEnd => {
        onDefect(error)
        return { kind: 'failed', failure: { type: 'unavailable', retryAfter: AFTER_DEFECT } }
      })
      .then(end => tell({ type: 'ENDED', end }))
    return () => {
      isStopped = true
      underWay.delete(flight)
      flight.abort()
    }
  })
}
