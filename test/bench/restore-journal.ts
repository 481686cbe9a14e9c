/**
 * Putting back what a database lost: 10,000 and 100,000 entries from the journal, chain verified, in strict portions;
 * and the start after it, which has nothing to put back. The peer is our own time per entry with 10,000: what counts is
 * that it does not grow.
 */
import { type Bench, type BenchDesk, type BenchRow, compared } from './bench.ts'

const sizes = [10_000, 100_000]

export const restoreJournal: Bench = {
  name: 'restore-journal',
  async run(desk) {
    const rows: BenchRow[] = []
    let perEntry = Number.NaN
    for (const size of sizes) {
      const { restore, start } = await timeRestore(desk, size)
      if (Number.isNaN(perEntry)) perEntry = restore / size
      const entries = `${size.toLocaleString('en')} entries`
      rows.push(
        compared({
          ...{ name: `put back ${entries}`, ours: restore, peer: perEntry * size, unit: 'ms', runs: 1 },
        }),
        compared({ name: `start with ${entries} journaled`, ours: start, peer: start, unit: 'ms', runs: 1 }),
      )
    }
    return rows
  },
}

async function timeRestore(desk: BenchDesk, size: number) {
  const profile = `journal-${size}`
  await desk.browse(profile, page =>
    page.evaluate(async count => {
      await window.desk.open('one-claim.poecase')
      await window.desk.saveVerdict('CLM-1', 0)
      await window.desk.seedJournal(count)
    }, size),
  )
  const restore = await desk.browse(profile, page => page.evaluate(() => window.desk.startFoundIn))
  const start = await desk.browse(profile, page => page.evaluate(() => window.desk.startFoundIn))
  return { restore, start }
}
