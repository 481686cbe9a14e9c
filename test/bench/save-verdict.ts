/**
 * Saving one verdict through the whole path (decide, hash, event, queue row, mark, one strict transaction) against one
 * bare strict IndexedDB transaction that puts the same bytes. The two take turns, so both meet the same disk.
 */
import { type Bench, compared, median } from './bench.ts'

const WARM = 20
const RUNS = 200

export const saveVerdict: Bench = {
  name: 'save-verdict',
  run: desk =>
    desk.browse('save', async page => {
      const { ours, peer } = await page.evaluate(takeTurns, { warm: WARM, runs: RUNS })
      return [
        compared({
          name: 'save one verdict',
          ours: median(ours),
          peer: median(peer),
          unit: 'ms',
          runs: RUNS,
        }),
      ]
    }),
}

/** Runs in the page. */
async function takeTurns({ warm, runs }: { readonly warm: number; readonly runs: number }) {
  await window.desk.open('one-claim.poecase')
  const [ours, peer]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < warm + runs; turn++) {
    const [a, b] = [await window.desk.saveVerdict('CLM-1', turn), await window.desk.saveBare('CLM-1')]
    if (turn < warm) continue
    ours.push(a)
    peer.push(b)
  }
  return { ours, peer }
}
