import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createReviewDesk, type ReviewDesk } from '../../../renderer/desk/review-desk.ts'
import type { Services } from '../../../renderer/desk/services.ts'
import { createUndoList, type UndoList } from '../../../renderer/desk/undo-list.ts'
import type { PinDraft, ViewerPort } from '../../../renderer/desk/viewer-port.ts'
import { ok } from '../../../shared/base/result.ts'
import type { Actor } from '../../../shared/log/event.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import { aPin, imported } from '../../support/builders.ts'
import { type Desk, openDesk, reviewer } from '../../support/desk.ts'

const claim = 'CLM-0412'

interface Scene {
  readonly store: Desk
  readonly desk: ReviewDesk
  readonly undoList: UndoList
  readonly refused: string[]
  readonly said: string[]
  /** When the journal has what was recorded. */
  copied: Promise<void>
  select(quote: string): void
}

let scene: Scene
beforeEach(async () => {
  scene = await setUp(reviewer)
})
afterEach(() => scene.store.db.delete())

describe('giving a verdict', () => {
  test('places the pin and records the verdict together, and starts the next finding without evidence', async () => {
    scene.select('Signed for Contoso')
    await scene.desk.giveVerdict('pass')
    const state = await scene.store.claims.read(claim)
    expect([...(state?.verdicts.values() ?? [])]).toMatchObject([
      { finding: 'poe', verdict: 'pass', note: '' },
    ])
    expect(state?.pins.size).toBe(1)
    expect(scene.desk.snapshot()).toMatchObject({ chosenPins: [], pendingPin: null, save: 'saved' })
    expect(scene.desk.machine.getSnapshot().context.active).toBe('acknowledgment')
  })

  test('says "saved" only after the commit and the copy in the journal, and lets the next key in before it', async () => {
    const copy = Promise.withResolvers<void>()
    scene.copied = copy.promise
    scene.select('Signed')
    const saves: string[] = []
    scene.desk.subscribe(() => saves.push(scene.desk.snapshot().save))
    await scene.desk.giveVerdict('pass')
    await scene.desk.giveVerdict('pass')
    expect([...new Set(saves)]).toEqual(['nothing-yet', 'saving'])
    copy.resolve()
    await copy.promise.then()
    expect(scene.desk.snapshot().save).toBe('saved')
  })

  test('five times as fast as one can type answers all five, each with the words selected at its key', async () => {
    const steps = findingNames.map(name => {
      scene.select(`Words for ${name}`)
      return scene.desk.giveVerdict('pass')
    })
    await Promise.all(steps)
    const state = await scene.store.claims.read(claim)
    const quotes = [...(state?.verdicts.values() ?? [])].map(({ finding, pins }) => {
      const [anchor] = state?.pins.get(pins[0] as never)?.pin.anchors ?? []
      return [finding, anchor?.kind === 'pdf-text' ? anchor.exact : '']
    })
    expect(quotes).toEqual(findingNames.map(name => [name, `Words for ${name}`]))
  })

  test('keeps the selection for the verdict while its reason is asked for', async () => {
    scene.select('Signed')
    await scene.desk.giveVerdict('fail')
    expect(scene.desk.machine.getSnapshot().matches('givingReason')).toBe(true)
    await scene.desk.inTurn(() => scene.desk.machine.send({ type: 'reasonChosen', index: 1 }))
    const state = await scene.store.claims.read(claim)
    expect([...(state?.verdicts.values() ?? [])]).toMatchObject([{ verdict: 'fail', reason: 'wrong-file' }])
    expect(state?.pins.size).toBe(1)
  })

  test('shows a refusal, returns to the finding and keeps its evidence', async () => {
    scene.select('Signed')
    scene.store.setReadOnly(true)
    await scene.desk.giveVerdict('pass')
    expect(scene.refused).toEqual(['log-broken'])
    expect(scene.desk.machine.getSnapshot().context.active).toBe('poe')
    expect(scene.desk.snapshot()).toMatchObject({ save: 'refused', pendingPin: { documentId: 'DOC-1' } })
  })

  test('says aloud what was stored, after it was', async () => {
    scene.select('Signed')
    await scene.desk.giveVerdict('pass')
    expect(scene.said).toEqual(['poe pass'])
  })
})

describe('a reviewer without a name', () => {
  beforeEach(async () => {
    await scene.store.db.delete()
    scene = await setUp({ role: 'reviewer', id: '', name: '' })
  })

  test('is asked for it, and then gives the verdict on what was selected when the key was pressed', async () => {
    scene.select('Signed')
    await scene.desk.giveVerdict('pass')
    expect(scene.desk.snapshot().isNaming).toBe(true)
    scene.select('')
    await scene.desk.nameReviewer({ id: 'r-1', name: 'Kim Ha-neul' })
    await scene.desk.inTurn(() => {})
    expect((await scene.store.claims.read(claim))?.verdicts.size).toBe(1)
  })

  test('may put the question off, and nothing is recorded', async () => {
    scene.select('Signed')
    await scene.desk.giveVerdict('pass')
    await scene.desk.nameReviewer(null)
    await scene.desk.inTurn(() => {})
    expect(scene.desk.snapshot().isNaming).toBe(false)
    expect((await scene.store.claims.read(claim))?.verdicts.size).toBe(0)
  })
})

describe('deciding', () => {
  test('opens when pressed right after the last verdict', async () => {
    const verdicts = findingNames.map(name => {
      scene.select(name)
      return scene.desk.giveVerdict('pass')
    })
    scene.desk.openDecision()
    await Promise.all(verdicts)
    await scene.desk.inTurn(() => {})
    expect(scene.desk.machine.getSnapshot().hasTag('deciding')).toBe(true)
  })

  test('says that findings are open instead of opening', async () => {
    scene.desk.openDecision()
    await scene.desk.inTurn(() => {})
    expect(scene.said).toEqual(['not decidable'])
  })
})

test('a pin placed by itself is chosen for the next verdict, which can be taken back without it', async () => {
  scene.select('Signed')
  const pin = await scene.desk.pinSelection()
  expect(scene.desk.snapshot().chosenPins).toEqual([pin])
  await scene.desk.giveVerdict('pass')
  const step = scene.undoList.takeBack()
  expect(step?.subject).toEqual({ kind: 'verdict', finding: 'poe', verdict: 'pass' })
  await scene.store.claims.act(claim, step?.back ?? [])
  const state = await scene.store.claims.read(claim)
  expect([state?.verdicts.size, state?.pins.size]).toEqual([0, 1])
})

async function setUp(first: Actor): Promise<Scene> {
  const store = await openDesk()
  await store.claims.addDecided([{ claim, plan: () => [imported()] }])
  const undoList = createUndoList()
  const refused: string[] = []
  const said: string[] = []
  let actor = first
  let selected = ''
  const made = { copied: Promise.resolve() }
  const services = {
    claims: store.claims,
    journal: { settled: () => made.copied },
    ids: store.ids,
    actor: () => actor,
    refuse: ({ type }: { type: string }) => void refused.push(type),
    settings: {
      change: async ({ reviewer: named }: { reviewer: { id: string; name: string } }) => {
        actor = { role: 'reviewer', ...named }
        return ok(null)
      },
    },
  } as unknown as Services
  const desk = createReviewDesk(claim, {
    services,
    undoList,
    onStored: ({ finding, verdict }) => said.push(`${finding} ${verdict}`),
    onNotDecidable: () => said.push('not decidable'),
  })
  const state = await store.claims.read(claim)
  if (state) desk.claimChanged(state)
  desk.registerViewer(viewerOf(() => selected))
  const select = (quote: string) => {
    selected = quote
  }
  return Object.assign(made, { store, desk, undoList, refused, said, select })
}

/** A viewer whose crop takes its time, as a real page does. */
function viewerOf(selection: () => string): ViewerPort {
  return {
    async takeSelection(): Promise<PinDraft | null> {
      const exact = selection()
      if (exact === '') return null
      const { id: _, ...draft } = aPin('any')
      for (let i = 0; i < 5; i++) await Promise.resolve()
      return {
        ...draft,
        anchors: [{ kind: 'pdf-text', page: 1, exact, prefix: '', suffix: '', rectangles: [] }],
      }
    },
    hasSelection: () => selection() !== '',
    showPin: async () => true,
    openDocument: () => {},
    pagesSeen: () => [],
    onPageSeen: () => () => {},
    spot: () => null,
    scrollTo: () => {},
    onScroll: () => () => {},
    showPassage: async () => {},
    readPages: async () => {},
    focus: () => {},
  }
}
