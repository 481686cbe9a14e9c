import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../renderer/data/db.ts'
import { createDrafts } from '../../../renderer/data/drafts.ts'
import { openDesk } from '../../support/desk.ts'

describe('drafts', () => {
  test('keep the last letter of fast typing without a write for each', async () => {
    const { db } = await openDesk()
    const drafts = createDrafts(db)
    let writes = 0
    db.drafts.hook('creating', () => void writes++)
    db.drafts.hook('updating', () => void writes++)
    await Promise.all(
      [...'statement of work'].map((_, index, all) => drafts.keep(draft(all.slice(0, index + 1).join('')))),
    )
    expect((await db.drafts.get('CLM-1/claim'))?.text).toBe('statement of work')
    expect(writes).toBeLessThan(4)
  })

  test('resolve only when their text or a newer one is stored', async () => {
    const { db } = await openDesk()
    const drafts = createDrafts(db)
    for (let turn = 0; turn < 30; turn++) {
      const text = `turn ${turn}`
      const first = drafts.keep(draft(`${text}…`))
      await Promise.resolve()
      const second = drafts.keep(draft(text))
      await Promise.all([first, second])
      expect((await db.drafts.get('CLM-1/claim'))?.text).toBe(text)
    }
  })

  test('keep the words when one write fails, and store them with the next', async () => {
    const { db } = await openDesk()
    const drafts = createDrafts(db)
    const failing = () => {
      throw new Error('the disk is full')
    }
    db.drafts.hook('creating', failing)
    await expect(drafts.keep(draft('words'))).rejects.toThrow()
    expect((await drafts.read('CLM-1/claim'))?.text).toBe('words')
    db.drafts.hook('creating').unsubscribe(failing)
    await drafts.keep(draft('words, more'))
    expect((await db.drafts.get('CLM-1/claim'))?.text).toBe('words, more')
  })

  test('are gone when discarded, also in the middle of a write, and when emptied', async () => {
    const { db } = await openDesk()
    const drafts = createDrafts(db)
    const kept = drafts.keep(draft('never mind'))
    await Promise.all([kept, drafts.discard('CLM-1/claim')])
    expect(await drafts.all()).toEqual([])
    await drafts.keep(draft('again'))
    await drafts.keep(draft(''))
    expect(await drafts.all()).toEqual([])
  })
})

function draft(text: string): Draft {
  return {
    key: 'CLM-1/claim',
    claim: 'CLM-1',
    text,
    visibility: 'partner',
    updatedAt: '2021-06-10T09:00:00Z',
  }
}
