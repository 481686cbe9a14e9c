/**
 * Saving one verdict through the whole path (decide, hash, event, queue row, mark, one strict transaction) against a bare
 * strict IndexedDB transaction: one that puts the same bytes as a single record, and one that puts the same three records
 * into stores of the same shape. They take turns, so all meet the same disk.
 */
import { type Bench, compared, median } from './bench.ts'

const WARM = 20
const RUNS = 200

export const saveVerdict: Bench = {
  name: 'save-verdict',
  run: desk =>
    desk.browse('save', async page => {
      const { ours, oneRecord, sameRecords } = await page.evaluate(takeTurns, { warm: WARM, runs: RUNS })
      const row = (name: string, peer: readonly number[]) =>
        compared({ name, ours: median(ours), peer: median(peer), unit: 'ms', runs: RUNS })
      return [
        row('save one verdict, against one record', oneRecord),
        row('save one verdict, against the same records', sameRecords),
      ]
    }),
}

/** Runs in the page. */
async function takeTurns({ warm, runs }: { readonly warm: number; readonly runs: number }) {
  await window.desk.open('one-claim.poecase')
  const [ours, oneRecord, sameRecords]: [number[], number[], number[]] = [[], [], []]
  for (let turn = 0; turn < warm + runs; turn++) {
    const times = [
      await window.desk.saveVerdict('CLM-1', turn),
      await window.desk.saveBare('CLM-1', 'one-record'),
      await window.desk.saveBare('CLM-1', 'same-records'),
    ] as const
    if (turn < warm) continue
    ours.push(times[0])
    oneRecord.push(times[1])
    sameRecords.push(times[2])
  }
  return { ours, oneRecord, sameRecords }
}
