// @vitest-environment jsdom
/** The comparison as a page over a real log: what is recorded by which key, and what a second reviewer gets to see. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components'
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createCommandRegistry } from '../../../renderer/commands/command-registry.ts'
import { createDispatcher } from '../../../renderer/commands/dispatcher.ts'
import { createKeyMap } from '../../../renderer/commands/key-map.ts'
import { CommandContext } from '../../../renderer/commands/use-command.ts'
import { KeyMapContext } from '../../../renderer/commands/use-keys.ts'
import { type Services, ServicesContext } from '../../../renderer/desk/services.ts'
import { createUndoList, UndoContext } from '../../../renderer/desk/undo-list.ts'
import { ComparePage } from '../../../renderer/features/compare/compare-page.tsx'
import { Dock } from '../../../renderer/features/review/dock.tsx'
import { startTexts } from '../../../renderer/ui/text.ts'
import { readSettings } from '../../../shared/bridge/settings.ts'
import type { Command } from '../../../shared/log/command.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import { caseBundle, history, manifestClaim } from '../../support/case-bundle.ts'
import { clock, type Desk, openDesk, reviewer } from '../../support/desk.ts'

// Drawing a whole page takes seconds where the processor is shared.
vi.setConfig({ testTimeout: 40_000 })
// An open dialog hides the page behind it, also from the test after it, which draws its page anew.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true })

beforeAll(async () => {
  await startTexts('en')
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }))
  Element.prototype.scrollIntoView = () => {}
})

describe('the comparison', () => {
  test('records the criteria on every claim before it shows anything, and once', async () => {
    const { desk } = await openPage()
    const { desk: again } = await openPage(desk)
    await screen.findAllByRole('grid')
    for (const claim of ['CLM-1', 'CLM-2']) {
      const frozen = (await again.claims.events(claim)).filter(({ type }) => type === 'CriteriaFrozen')
      expect(frozen).toHaveLength(1)
    }
  })

  test('keeps the documents closed where the criteria cannot be recorded', async () => {
    const desk = await deskWithClaims()
    desk.setReadOnly(true)
    await openPage(desk)
    expect((await screen.findByRole('alert')).textContent).toContain('documents stay closed')
    expect(screen.queryByText('viewer')).toBeNull()
  })

  test('moves by 1 to 5 and by Left and Right, and says where one is', async () => {
    const { press } = await openPage()
    await screen.findByRole('grid')
    await press('3')
    await press('ArrowRight')
    const selected = screen
      .getAllByRole<HTMLTableCellElement>('gridcell')
      .filter(cell => cell.ariaSelected === 'true')
    expect(selected).toHaveLength(1)
    const row = selected[0]?.closest('tr')
    expect(within(row as HTMLElement).getByRole('rowheader').textContent).toMatch(/^3/)
    expect(selected[0]?.cellIndex).toBe(2)
  })

  test('gives a verdict on the cell in use, in that claim, and goes on to the other partner', async () => {
    const { desk, press } = await openPage()
    await screen.findAllByText('viewer')
    await press('y')
    const note = await screen.findByRole('textbox', { name: /What did you look at/ })
    fireEvent.change(note, { target: { value: 'Read all pages' } })
    fireEvent.keyDown(note, { key: 'Enter' })
    await waitFor(async () => expect((await desk.claims.read('CLM-1'))?.verdicts.size).toBe(1))
    await waitFor(() => expect(columnInUse()).toBe(2))
    expect((await desk.claims.read('CLM-2'))?.verdicts.size).toBe(0)
  })

  test('decides both claims at once, tells both histories, and takes both back with one undo', async () => {
    const { desk, press, undoList } = await openPage(await deskWithClaims(allPass))
    await screen.findByRole('grid')
    await press('d')
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('radio', { name: /Approve CLM-2/ }))
    const message = within(dialog).getByRole('textbox', { name: /Message to/ }) as HTMLTextAreaElement
    expect(message.value).not.toMatch(/Partner 2|CLM-2/)
    const why = within(dialog).getByRole('textbox', { name: /Why/ })
    fireEvent.change(why, { target: { value: 'Newer and signed' } })
    fireEvent.keyDown(why, { key: 'Enter', ctrlKey: true })
    await waitFor(async () => expect((await desk.claims.read('CLM-2'))?.status).toBe('approved'))
    expect((await desk.claims.read('CLM-1'))?.status).toBe('rejected')
    const step = undoList.takeBack()
    await act(() => desk.claims.actTogether(step?.together?.claims ?? [], step?.together?.back ?? nothing))
    expect([await desk.claims.read('CLM-1'), await desk.claims.read('CLM-2')]).toMatchObject([
      { status: 'under-review', arbitration: null },
      { status: 'under-review', arbitration: null },
    ])
  })

  test('does not let a message out that names the other partner', async () => {
    const { press } = await openPage(await deskWithClaims(allPass))
    await screen.findByRole('grid')
    await press('d')
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('radio', { name: /Keep all/ }))
    const [first] = within(dialog).getAllByRole('textbox', { name: /Message to Partner 1/ })
    fireEvent.change(first as HTMLElement, { target: { value: 'Partner 2 has the newer proof' } })
    fireEvent.change(within(dialog).getByRole('textbox', { name: /Why/ }), { target: { value: 'Waiting' } })
    expect(within(dialog).getByText(/must not go out: Partner 2/)).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: 'Record for all claims' }).ariaDisabled).toBe('true')
  })

  test('hides another reviewer’s verdicts until one’s own opinion is recorded', async () => {
    const { press } = await openPage(await deskWithOpinionAsked(), { id: 'tomasz', name: 'Tomasz Wolski' })
    const grid = await screen.findByRole('grid')
    expect(within(grid).queryByText('Pass')).toBeNull()
    await press('d')
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('radio', { name: 'None of them' }))
    const why = within(dialog).getByRole('textbox', { name: /Why/ })
    fireEvent.change(why, { target: { value: 'Neither shows the work' } })
    fireEvent.keyDown(why, { key: 'Enter', ctrlKey: true })
    expect((await within(await screen.findByRole('grid')).findAllByText('Pass')).length).toBe(10)
  })

  test('lets who asked for a second opinion take that back, and nobody who did not', async () => {
    const desk = await deskWithOpinionAsked()
    const { press } = await openPage(desk)
    await screen.findByRole('grid')
    await press('d')
    const mine = await screen.findByRole('dialog', { name: 'Your opinion' })
    fireEvent.click(within(mine).getByRole('button', { name: 'Take the request back' }))
    const dialog = await screen.findByRole('dialog', { name: 'Decide the comparison' })
    expect(within(dialog).getByRole('button', { name: 'Ask for a second opinion' })).toBeTruthy()
    expect((await desk.claims.read('CLM-2'))?.secondOpinions).toEqual([])
  })

  test('offers another reviewer no way to take the request back', async () => {
    const { press } = await openPage(await deskWithOpinionAsked(), { id: 'tomasz', name: 'Tomasz Wolski' })
    await screen.findByRole('grid')
    await press('d')
    const dialog = await screen.findByRole('dialog', { name: 'Your opinion' })
    expect(within(dialog).queryByRole('button', { name: 'Take the request back' })).toBeNull()
  })
})

const nothing = () => ({ ok: true as const, value: new Map() })
const allPass: readonly Command[] = findingNames.map(finding => ({
  type: 'recordVerdict',
  finding,
  verdict: 'pass',
  reason: null,
  pins: [],
  note: 'Read',
}))

async function deskWithClaims(commands: readonly Command[] = []): Promise<Desk> {
  const desk = await openDesk()
  const claims = [1, 2].map(n =>
    manifestClaim(`CLM-${n}`, {
      partner: { name: `Partner ${n}`, mpnId: `100000${n}`, mpnEnrolled: true },
      history: history('claim-created', 'claim-submitted', 'review-started'),
    }),
  )
  await desk.open(caseBundle({ claims }))
  for (const claim of ['CLM-1', 'CLM-2']) if (commands.length > 0) await desk.claims.act(claim, commands)
  return desk
}

async function deskWithOpinionAsked(): Promise<Desk> {
  const desk = await deskWithClaims(allPass)
  const claims = ['CLM-1', 'CLM-2']
  for (const claim of claims) await desk.claims.act(claim, [{ type: 'askSecondOpinion', claims }])
  return desk
}

async function openPage(given?: Desk, who: { id: string; name: string } = reviewer) {
  const desk = given ?? (await deskWithClaims())
  const registry = createCommandRegistry()
  const keyMap = createKeyMap({ mode: 'letters', remapped: {}, allKeys: true, isMac: false })
  const undoList = createUndoList()
  const settings = readSettings({ reviewer: { id: who.id, name: who.name } })
  const actor = { role: 'reviewer' as const, id: who.id, name: who.name }
  const claims: Desk['claims'] = {
    ...desk.claims,
    actTogether: (ids, plan, by = actor) => desk.claims.actTogether(ids, plan, by),
  }
  const services = {
    host: desk.host,
    clock,
    ids: desk.ids,
    claims,
    journal: { settled: async () => {} },
    drafts: { read: async () => null, keep: async () => {}, discard: async () => {} },
    queue: { row: () => null, competitors: () => [] },
    sync: { status: () => ({ phase: 'off' }) },
    settings: { current: () => settings, subscribe: () => () => {}, change: async () => ({ ok: true }) },
    actor: () => actor,
    announce: () => {},
    refuse: (refusal: { type: string }) => {
      throw new Error(refusal.type)
    },
  } as unknown as Services
  const { handle } = createDispatcher({ registry, keyMap: () => keyMap, onLead: () => {} })
  addEventListener('keydown', handle)
  render(
    <FluentProvider theme={webLightTheme}>
      <ServicesContext value={services}>
        <UndoContext value={undoList}>
          <CommandContext value={registry}>
            <KeyMapContext value={keyMap}>
              <ComparePage
                claims={['CLM-1', 'CLM-2']}
                slots={{
                  viewer: <p>viewer</p>,
                  dock: <Dock decision={null} />,
                  findingsMessage: () => '',
                  languages: [{ id: 'en', name: 'English' }],
                }}
              />
            </KeyMapContext>
          </CommandContext>
        </UndoContext>
      </ServicesContext>
    </FluentProvider>,
  )
  const press = async (key: string) => {
    // Commands are attached after the page is drawn.
    await waitFor(() => expect(registry.get('decision.open')?.enabled).toBe(true))
    await act(async () => {})
    const target =
      screen.queryAllByRole('gridcell').find(cell => cell.ariaSelected === 'true') ?? document.body
    await act(async () => {
      fireEvent.keyDown(target, { key, code: codeOf(key) })
    })
  }
  return { desk, press, undoList }
}

function codeOf(key: string): string {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`
  return /^\d$/.test(key) ? `Digit${key}` : key
}

function columnInUse(): number | undefined {
  const cells = screen.getAllByRole<HTMLTableCellElement>('gridcell')
  return cells.find(cell => cell.ariaSelected === 'true')?.cellIndex
}
