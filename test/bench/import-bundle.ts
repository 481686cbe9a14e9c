/**
 * Importing a bundle (every document inflated, hashed, stored, its claims in the log) against zip.js alone inflating
 * the same bundle and throwing it away. Megabytes of documents per second: more is better.
 */
import { type Bench, compared, median } from './bench.ts'

const RUNS = 3

export const importBundle: Bench = {
  name: 'import',
  async run(desk) {
    const [ours, peer]: [number[], number[]] = [[], []]
    for (let run = 0; run < RUNS; run++) {
      const { imported, unzipped } = await desk.browse(`import-${run}`, page =>
        page.evaluate(async () => {
          const unzipped = await window.desk.timeUnzip('large.poecase')
          const imported = await window.desk.timeOpen('large.poecase')
          return { imported, unzipped }
        }),
      )
      if (imported.outcome.kind !== 'done') throw new Error(`the import ended ${imported.outcome.kind}`)
      const megabytes = unzipped.bytes / 1e6
      ours.push(megabytes / (imported.ms / 1000))
      peer.push(megabytes / (unzipped.ms / 1000))
    }
    return [
      compared({ name: 'import a bundle', ours: median(ours), peer: median(peer), unit: 'MB/s', runs: RUNS }),
    ]
  },
}
