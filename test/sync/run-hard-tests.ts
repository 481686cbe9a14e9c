/**
 * `npm run sync:hard`: what is too long for every test run. Many sessions, each a page of a real Chromium with storage of
 * its own, the built renderer's log and sync in it, and before it a real hub behind a wire that cuts, resets, stalls,
 * trickles, swallows and repeats. They come in batches, one workspace each: their contexts share a browser. Every third
 * page is crashed on the way. `-- --sessions 100 --events 200 --batch 10 --seed 1`. Loopback only.
 */
import { parseArgs } from 'node:util'
import { playSessions } from '../support/sync/play-sessions.ts'

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '100' },
    events: { type: 'string', default: '200' },
    batch: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
})
const played = await playSessions({
  sessions: Number(values.sessions),
  events: Number(values.events),
  batch: Number(values.batch),
  seed: Number(values.seed),
  progress: line => console.log(line),
})
const { sessions, events, lost, doubled, differing, slowest, crashed, faults } = played
console.log(
  `${Object.entries(faults)
    .map(([fault, count]) => `${count} ${fault}`)
    .join(', ')}; ${crashed} pages crashed`,
)
console.log(
  `${sessions} sessions, ${events} events, ${lost} lost, ${doubled} doubled, ${differing} differing, converged in ${slowest.toFixed(1)} s`,
)
process.exitCode = lost + doubled + differing === 0 && slowest <= 60 ? 0 : 1
