/** The document viewer in a real browser: what is pinned stays on its words, and every document says what is wrong. */
import AxeBuilder from '@axe-core/playwright'
import { looksSame } from '../../shared/compare/same-text.ts'
import { expect, test } from './support/viewer-fixture.ts'
import { commonArea, labelAt, pins, readAllPages, selectWords } from './support/viewer-page.ts'

const quote = 'Customer signed: 12 March 2024'

test.describe('a pinned quote', () => {
  test('stays on its words at any zoom, rotation, window size and after a reload', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['statement.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText(quote)
    await selectWords(page, quote)
    await page.keyboard.press('p')
    const mark = page.getByRole('button', { name: /^Pin on page 1: Customer signed/ })
    await expect(mark).toBeVisible()
    const [pin] = await pins(page)
    const id = pin?.id ?? ''
    const stands = () =>
      expect.poll(async () => (await commonArea(page, id, quote)).every(share => share > 0.75)).toBe(true)
    await stands()

    for (const percent of ['50 %', '100 %', '200 %', '400 %']) {
      await page.getByRole('button', { name: /^Zoom: / }).click()
      await page.getByRole('menuitem', { name: percent, exact: true }).click()
      await stands()
    }
    await page.getByRole('button', { name: /^Zoom: / }).click()
    await page.getByRole('menuitem', { name: 'Page width' }).click()
    for (let turn = 0; turn < 4; turn++) {
      await page.getByRole('button', { name: 'Rotate right' }).click()
      await stands()
    }
    await page.setViewportSize({ width: 700, height: 900 })
    await stands()
    await page.reload()
    await stands()
  })

  test('is told apart from the same words elsewhere on the page', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['statement.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText(quote)
    await selectWords(page, '12 March 2024', 1)
    await page.keyboard.press('p')
    await expect.poll(async () => (await pins(page)).length).toBe(1)
    const [pin] = await pins(page)
    expect(pin?.anchors[0]).toMatchObject({ kind: 'pdf-text', page: 1, exact: '12 March 2024' })
    await page.reload()
    await expect
      .poll(async () => (await commonArea(page, pin?.id ?? '', '12 March 2024', 1))[0])
      .toBeGreaterThan(0.6)
    expect((await commonArea(page, pin?.id ?? '', '12 March 2024', 0))[0]).toBe(0)
  })

  test('over a page break becomes two anchors of one pin', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['statement.pdf'])
    await page.getByRole('button', { name: /^Zoom: / }).click()
    await page.getByRole('menuitem', { name: '50 %', exact: true }).click()
    await expect(page.locator('.textLayer')).toHaveCount(3)
    await page.evaluate(() => {
      const node = (text: string) =>
        [...document.querySelectorAll('.textLayer span')].find(span => span.textContent?.includes(text))
          ?.firstChild
      const [start, end] = [node('The last line of this page'), node('was accepted by the customer')]
      if (!start || !end) throw new Error('the words are not on screen')
      getSelection()?.setBaseAndExtent(
        start,
        start.textContent?.indexOf('the work') ?? 0,
        end,
        'was accepted'.length,
      )
    })
    await page.keyboard.press('p')
    await expect.poll(async () => (await pins(page)).length).toBe(1)
    const anchors = (await pins(page))[0]?.anchors ?? []
    expect(anchors.map(anchor => [anchor.page, anchor.kind === 'pdf-text' && anchor.exact])).toEqual([
      [1, 'the work'],
      [2, 'was accepted'],
    ])
  })

  test('carries a picture of the place that fits into an event', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['statement.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText(quote)
    await selectWords(page, quote)
    await page.keyboard.press('p')
    await expect.poll(async () => (await pins(page)).length).toBe(1)
    const crop = (await pins(page))[0]?.crop ?? ''
    expect(crop.length).toBeLessThanOrEqual(98_304)
    const dark = await page.evaluate(async source => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const data = context?.getImageData(0, 0, image.width, image.height).data ?? []
      let ink = 0
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) ink++
      return ink / (image.width * image.height)
    }, crop)
    expect(dark).toBeGreaterThan(0.01)
  })

  test('that stands nowhere any more is listed with its words, and the rest goes on', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['statement.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText(quote)
    await selectWords(page, quote)
    await page.keyboard.press('p')
    await expect.poll(async () => (await pins(page)).length).toBe(1)
    await page.evaluate(() => {
      const [pin] = window.harness.store.pins()
      if (!pin) return
      const lost = pin.anchors.map(anchor =>
        anchor.kind === 'pdf-text' ? { ...anchor, exact: 'never written here' } : anchor,
      )
      window.harness.store.setPins([
        { ...pin, id: `${pin.id}-lost` as typeof pin.id, anchors: lost },
        { ...pin, id: `${pin.id}-old` as typeof pin.id, sha256: '0'.repeat(64) },
      ])
    })
    await page.reload()
    await expect(page.getByText('2 pins do not stand in this document any more')).toBeVisible()
    await expect(
      page.getByText('“never written here”, Page 1: its words or its page are not there'),
    ).toBeVisible()
    await expect(page.getByText(/pinned in another version of the file/)).toBeVisible()
    await expect(page.locator('.mark')).toHaveCount(0)
    await expect(page.locator('.textLayer').first()).toContainText(quote)
  })

  test('shows finding and verdict on its badge, keeps the focus when zoomed, and hides with H', async ({
    viewer,
  }) => {
    const { page } = viewer
    await viewer.open(['statement.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText(quote)
    await selectWords(page, quote)
    await page.keyboard.press('p')
    await expect.poll(async () => (await pins(page)).length).toBe(1)
    await page.evaluate(() =>
      window.harness.store.useFor(window.harness.store.pins()[0]?.id ?? '', 'acknowledgment', 'pass'),
    )
    const mark = page.getByRole('button', { name: /Acknowledgment: Pass/ })
    await expect(mark).toHaveText('2✓')
    await mark.focus()
    await page.keyboard.press('Control+Equal')
    await expect(mark).toBeFocused()
    await page.keyboard.press('h')
    await expect(mark).toHaveCount(0)
    await page.keyboard.press('h')
    await expect(mark).toBeVisible()
  })

  test('can have several places', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['statement.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText(quote)
    await selectWords(page, quote)
    await page.keyboard.press('Shift+P')
    await expect(page.getByText('1 place collected')).toBeVisible()
    await selectWords(page, 'acknowledges')
    await page.keyboard.press('p')
    await expect.poll(async () => (await pins(page))[0]?.anchors.length).toBe(2)
    await expect(page.locator('.mark')).toHaveCount(2)
  })
})

test.describe('pinning without a mouse', () => {
  test('selects words by typing the labels of the first and the last', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['statement.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText(quote)
    await page.keyboard.press('f')
    await expect(page.locator('.word-label').first()).toBeVisible()
    await page.keyboard.type(await labelAt(page, 'Customer signed'))
    await page.keyboard.type(await labelAt(page, 'acknowledges'))
    await page.keyboard.press('p')
    await expect.poll(async () => (await pins(page)).length).toBe(1)
    const anchor = (await pins(page))[0]?.anchors[0]
    expect(anchor?.kind === 'pdf-text' ? anchor.exact : '').toBe(
      'Customer signed: 12 March 2024 Witness signed: 12 March 2024 The customer acknowledges',
    )
  })

  test('places a box on a scan with the arrow keys', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['scan.pdf'])
    await expect(page.locator('.page canvas').first()).toBeVisible()
    await page.keyboard.press('b')
    await expect(page.getByText(/arrows move, Shift\+arrows resize/)).toBeVisible()
    for (const key of [
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'Shift+ArrowRight',
      'Shift+ArrowDown',
      'Enter',
      'p',
    ])
      await page.keyboard.press(key)
    await expect.poll(async () => (await pins(page)).length).toBe(1)
    const anchor = (await pins(page))[0]?.anchors[0]
    expect(anchor).toMatchObject({ kind: 'pdf-region', page: 1 })
    await expect(page.locator('.mark-region')).toBeVisible()
  })

  test('labels a grid on a scan', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['scan.pdf'])
    await expect(page.locator('.page canvas').first()).toBeVisible()
    await page.keyboard.press('f')
    await expect(page.locator('.cell-label').first()).toBeVisible()
    const [first, second] = await page.locator('.word-label').allTextContents()
    await page.keyboard.type(`${first}${second}`)
    await page.keyboard.press('p')
    await expect.poll(async () => (await pins(page))[0]?.anchors[0]?.kind).toBe('pdf-region')
  })

  test('leaves a box with Escape and pins nothing', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['scan.pdf'])
    await expect(page.locator('.page canvas').first()).toBeVisible()
    for (const key of ['b', 'ArrowRight', 'Escape', 'p']) await page.keyboard.press(key)
    await expect
      .poll(() => page.evaluate(() => window.harness.said.join(' ')))
      .toContain('Nothing is selected')
    expect(await pins(page)).toEqual([])
  })
})

test('a box drawn on a turned scan covers what was framed', async ({ viewer }) => {
  const { page } = viewer
  await viewer.open(['scan.pdf'])
  await expect(page.locator('.page canvas').first()).toBeVisible()
  await page.getByRole('button', { name: 'Rotate right' }).click()
  await page.getByRole('button', { name: /^Zoom: / }).click()
  await page.getByRole('menuitem', { name: 'Whole page' }).click()
  await page.keyboard.press('b')
  const sheet = await page.locator('.page').first().boundingBox()
  if (!sheet) throw new Error('no page on screen')
  const [x, y] = [sheet.x + sheet.width * 0.2, sheet.y + sheet.height * 0.3]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 120, y + 60, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.press('p')
  const region = page.locator('.mark-region')
  await expect(region).toBeVisible()
  const box = await region.boundingBox()
  expect(Math.abs((box?.x ?? 0) - x)).toBeLessThan(3)
  expect(Math.abs((box?.y ?? 0) - y)).toBeLessThan(3)
  expect(Math.abs((box?.width ?? 0) - 120)).toBeLessThan(3)
  expect(Math.abs((box?.height ?? 0) - 60)).toBeLessThan(3)
})

test.describe('find', () => {
  for (const [what, query, hits] of [
    ['Hangul', '계약', 4],
    ['Hangul spelled in parts', '계약'.normalize('NFD'), 4],
    ['full-width letters', 'ＡＢＣ', 1],
    ['half-width digits', '1234', 1],
  ] as const) {
    test(`counts every hit of ${what}`, async ({ viewer }) => {
      const { page } = viewer
      await viewer.open(['korean.pdf'])
      await expect(page.locator('.textLayer').first()).toContainText('계약')
      await page.keyboard.press('Control+f')
      await page.getByRole('searchbox', { name: 'Find in document' }).fill(query)
      await expect(page.locator('search output')).toHaveText(new RegExp(`of ${hits}$`))
      await expect(page.locator('.textLayer .highlight').first()).toBeVisible()
    })
  }

  test('says when there is nothing, and Escape goes back to the document', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['korean.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText('계약')
    await page.keyboard.press('Control+f')
    await page.getByRole('searchbox').fill('영수증')
    await expect(page.getByText('No matches')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('searchbox')).toHaveCount(0)
    await expect(page.getByRole('group', { name: 'Document korean.pdf' })).toBeFocused()
  })
})

test.describe('a document that cannot be shown', () => {
  test('asks for its password, says when it is wrong, and opens with the right one', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['locked.pdf'])
    const field = page.getByLabel('Password')
    await field.fill('guess')
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page.getByText('That is not the password.')).toBeVisible()
    await field.fill('open sesame')
    await page.keyboard.press('Enter')
    await expect(page.locator('.textLayer').first()).toContainText('Behind the password')
  })

  test('says that it is damaged and offers a copy, and another program after a question', async ({
    viewer,
  }) => {
    const { page } = viewer
    await viewer.open(['damaged.pdf'])
    await expect(page.getByRole('heading', { name: 'This PDF is damaged' })).toBeVisible()
    await page.getByRole('button', { name: 'Save a copy…' }).click()
    await expect.poll(() => page.evaluate(() => window.harness.said)).toContain('saved damaged.pdf')
    await page.getByRole('button', { name: 'Open in another program…' }).click()
    await expect(page.getByText(/damaged.pdf comes from outside/)).toBeVisible()
    await page.getByRole('button', { name: 'Open the copy' }).click()
    await expect.poll(() => page.evaluate(() => window.harness.said)).toContain('opened damaged.pdf')
  })

  test('names the damaged page and shows the others', async ({ viewer }) => {
    const { page } = viewer
    viewer.problems.expect(/Unable to get page|page/i)
    await viewer.open(['half.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText('First page is fine')
    await page.getByRole('textbox', { name: 'Page' }).fill('2')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Page 2 is damaged/)).toBeVisible()
  })

  test('names a page that keeps its worker busy, ends that worker, and shows the others', async ({
    viewer,
  }) => {
    const { page } = viewer
    viewer.problems.expect(/this page was stopped/)
    await viewer.open(['hostile.pdf', 'statement.pdf'])
    // The next document has a worker of its own, so the screen is as usable as ever while the first one hangs.
    await page.getByRole('tab', { name: 'statement.pdf' }).click()
    await expect(page.locator('.textLayer').first()).toContainText(quote)
    await page.getByRole('tab', { name: 'hostile.pdf' }).click()
    const slow = page.getByText('Page 1 is not drawn after 10 seconds')
    await expect(slow).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('button', { name: 'Go on waiting' })).toBeVisible()
    const workers = page.workers().length
    await page.getByRole('button', { name: 'Stop this page' }).click()
    await expect(page.getByText('Page 1 took too long and was stopped')).toBeVisible()
    await expect(slow).toBeHidden()
    await expect(page.locator('.page-damaged')).toHaveText(/took too long/)
    await expect.poll(() => page.workers().length).toBeLessThanOrEqual(workers)
    await page.keyboard.press('Control+f')
    await page.keyboard.type('second page')
    await expect(page.getByText('1 of 1')).toBeVisible()
    await page.getByRole('textbox', { name: 'Page' }).fill('2')
    await page.keyboard.press('Enter')
    await expect(page.locator('.textLayer')).toContainText('The second page draws')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('Page 1 took too long')).toBeHidden()
  })

  test('says when the bundle did not contain it, and the next document works', async ({ viewer }) => {
    const { page } = viewer
    viewer.problems.expect(/404/)
    await viewer.open(['missing.pdf', 'statement.pdf'])
    await expect(page.getByRole('heading', { name: 'Not in the bundle' })).toBeVisible()
    await page.getByRole('tab', { name: 'statement.pdf' }).click()
    await expect(page.locator('.textLayer').first()).toContainText(quote)
  })

  test('says when it is of a kind that is not shown', async ({ viewer }) => {
    await viewer.open(['mail.msg'])
    await expect(
      viewer.page.getByRole('heading', { name: 'This kind of file is not shown here yet' }),
    ).toBeVisible()
  })

  test('is not needed: no document at all is the answer to the first finding', async ({ viewer }) => {
    await viewer.open([])
    await expect(viewer.page.getByRole('button', { name: 'Fail “Proof of execution”' })).toBeVisible()
  })
})

test.describe('the viewer', () => {
  test('reads a large document in parts and shows its last page', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['large.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText('A large document')
    expect(await page.evaluate(() => Math.max(...window.harness.reads))).toBeLessThanOrEqual(1024 * 1024)
    await page.getByRole('textbox', { name: 'Page' }).fill('6')
    await page.keyboard.press('Enter')
    await expect(page.locator('.page[data-page-number="6"] .textLayer')).toContainText('Page 6')
  })

  test('knows a picture among text again at another size and place, and a blank one for none', async ({
    viewer,
  }) => {
    await viewer.open(['picture-ours.pdf', 'picture-theirs.pdf', 'statement.pdf'])
    await expect(viewer.page.locator('.textLayer').first()).toContainText('Deployment')
    const pages = await readAllPages(viewer.page)
    const counts = pages.map(({ fileName, page, pictures }) => [fileName, page, pictures.length])
    expect(counts.filter(([, , count]) => count !== 0)).toEqual([
      ['picture-ours.pdf', 2, 1],
      ['picture-theirs.pdf', 2, 1],
    ])
    const [ours = '', theirs = ''] = pages.flatMap(({ pictures }) => pictures)
    expect(looksSame(ours, theirs), `${ours} ${theirs}`).toBe(true)
  })

  test('shows where a link leads instead of opening it', async ({ viewer }) => {
    const { page, problems } = viewer
    await viewer.open(['statement.pdf'])
    await page.locator('.annotationLayer [role="link"]').click()
    await expect(page.getByText('The address leads to xn--cntoso-lua.example.')).toBeVisible()
    expect(page.context().pages()).toHaveLength(1)
    expect(problems.unexpected()).toEqual([])
  })

  test('comes back to where a document was left', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['statement.pdf', 'korean.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText(quote)
    await page.getByRole('textbox', { name: 'Page' }).fill('3')
    await page.keyboard.press('Enter')
    await expect(page.locator('.page[data-page-number="3"] .textLayer')).toContainText('Annex')
    await page.getByRole('tab', { name: 'korean.pdf' }).click()
    await expect(page.locator('.textLayer').first()).toContainText('계약')
    await page.getByRole('tab', { name: 'statement.pdf' }).click()
    await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('3')
  })

  test('counts a page as seen once it was on screen for a second', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['statement.pdf'])
    await expect
      .poll(() =>
        page.evaluate(() =>
          window.harness.store
            .session()
            .viewer.pagesSeen()
            .map(seen => seen.pages),
        ),
      )
      .toEqual([[1]])
  })

  test('goes to pages from thumbnails and outline', async ({ viewer }) => {
    const { page } = viewer
    await viewer.open(['statement.pdf'])
    await expect(page.locator('.textLayer').first()).toContainText(quote)
    await page.keyboard.press('t')
    await page.getByRole('option', { name: 'Page 2' }).click()
    await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
    await page.getByRole('tab', { name: 'Outline' }).click()
    await page.getByRole('treeitem', { name: 'Annex' }).click()
    await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('3')
  })

  for (const look of ['&lang=en', '&lang=ko&theme=dark', '&lang=zh-CN']) {
    test(`has no accessibility violation with ${look}`, async ({ viewer }) => {
      const { page } = viewer
      await viewer.open(['statement.pdf', 'korean.pdf'], look)
      await expect(page.locator('.textLayer').first()).toContainText(quote)
      await selectWords(page, quote)
      await page.keyboard.press('p')
      await page.keyboard.press('t')
      await page.keyboard.press('Control+f')
      await expect(page.getByRole('searchbox')).toBeVisible()
      const { violations } = await new AxeBuilder({ page })
        // Fluent UI's focus traps, empty and out of sight.
        .exclude('[data-tabster-dummy]')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual(
        [],
      )
    })
  }
})
