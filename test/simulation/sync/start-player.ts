/** A worker with room for what a seed throws away: most of it is dead before the first collection then. */
import { Worker } from 'node:worker_threads'

export function startPlayer(): Worker {
  const resourceLimits = { maxYoungGenerationSizeMb: 96 }
  return new Worker(new URL('./play-batch.ts', import.meta.url), { resourceLimits })
}
