/**
 * Putting back what a database lost: 10,000 and 100,000 entries from the journal, chain verified, compared with the
 * database, folded into claims, in strict portions; against the same lines parsed and written in the same portions and
 * nothing else. And the start after it, which looks at the journal and has nothing to put back, against opening the
 * database alone.
 */
import { type Bench, type BenchDesk, type BenchRow, compared } from './bench.ts'

const sizes = [10_000, 100_000]

export const restoreJournal: Bench = {
  name: 'restore-journal',
  async run(desk) {
    const rows: BenchRow[] = []
    for (const size of sizes) {
      const { restore, plain, start, connect } = await timeRestore(desk, size)
      const entries = `${size.toLocaleString('en')} entries`
      const row = (name: string, ours: number, peer: number) =>
        compared({ name, ours, peer, unit: 'ms', runs: 1 })
      rows.push(
        row(`put back ${entries}`, restore, plain),
        row(`start with ${entries} journaled`, start + connect, connect),
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
  return desk.browse(profile, page =>
    page.evaluate(
      async restore => ({
        restore,
        start: window.desk.startFoundIn,
        connect: window.desk.databaseConnectedIn,
        plain: await window.desk.restorePlainly(),
      }),
      restore,
    ),
  )
}
