/** One claim from the first key to the decision, in the real app: budgets, pins, notes, comments, undo, durability. */
import { expect, test } from './support/app.ts'
import {
  confirmNote,
  countKeys,
  finding,
  goToClaim,
  nameReviewer,
  noteField,
  selectLine,
} from './support/review-page.ts'
import { openSamples } from './support/reviewed-claim.ts'

test.beforeEach(async ({ app }) => {
  await openSamples(app.page)
  await goToClaim(app.page, 'CLM-0412')
  // The first record asks for a name once; what is counted comes after it.
  await app.page.keyboard.press('a')
  await nameReviewer(app.page)
  await expect(app.page.getByText('Assigned to Mina Seo')).toBeVisible()
})

test('a clean claim takes seven keys', async ({ app }) => {
  const { page } = app
  const keys = await countKeys(page)
  for (let line = 0; line < 5; line++) {
    await selectLine(page, line)
    await page.keyboard.press('y')
    await expect(page.getByRole('tab', { name: /Pass/ })).toHaveCount(line + 1)
  }
  await page.keyboard.press('d')
  await expect(page.getByRole('heading', { name: 'Recommended: Approve' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/CLM-0412 decided: Approve/).last()).toBeVisible()
  expect(await keys()).toEqual(['y', 'y', 'y', 'y', 'y', 'd', 'Enter'])
  await expect(page).not.toHaveURL(/CLM-0412/)
})

test('a claim with one finding that fails takes eight keys, and its message names what would satisfy it', async ({
  app,
}) => {
  const { page } = app
  const keys = await countKeys(page)
  for (const key of ['y', 'y', 'n', 'y', 'y'] as const) {
    const answered = await page.getByRole('tab', { name: /Pass|Fail/ }).count()
    await selectLine(page, answered)
    await page.keyboard.press(key)
    if (key === 'n') {
      await expect(page.getByRole('listbox', { name: /Why/ })).toBeFocused()
      await page.keyboard.press('1')
    }
    await expect(page.getByRole('tab', { name: /Pass|Fail/ })).toHaveCount(answered + 1)
  }
  await page.keyboard.press('d')
  await expect(page.getByRole('heading', { name: 'Recommended: Request partner action' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Missing or old dates' })).toBeChecked()
  const message = page.getByRole('textbox', { name: 'Message to the partner' })
  await expect(message).toHaveValue(/No date on the PoE[\s\S]*Seen: .*\.pdf, page \d+[\s\S]*dated between/)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/CLM-0412 decided: Request partner action/).last()).toBeVisible()
  expect(await keys()).toEqual(['y', 'y', 'n', '1', 'y', 'y', 'd', 'Enter'])
})

test('a comment on the finding takes two keys besides its words, and says who will see it', async ({
  app,
}) => {
  const { page } = app
  const keys = await countKeys(page)
  await page.keyboard.press('c')
  const field = page.getByRole('textbox', { name: 'Comment: On finding: Proof of execution for this claim' })
  await expect(field).toBeFocused()
  await expect(page.getByText('Only the review team sees this.')).toBeVisible()
  await page.keyboard.type('ok')
  await page.keyboard.press('Control+Enter')
  await expect(field).toBeHidden()
  expect(await keys()).toEqual(['c', 'o', 'k', 'Ctrl+Enter'])
  await page.keyboard.press('Shift+C')
  await expect(page.getByRole('listitem').filter({ hasText: 'Internal' }).getByText('ok')).toBeVisible()
})

test('Ctrl+Z takes a decision back from the next claim, then the verdicts one by one', async ({ app }) => {
  const { page } = app
  for (let line = 0; line < 5; line++) {
    await selectLine(page, line)
    await page.keyboard.press('y')
    await expect(page.getByRole('tab', { name: /Pass/ })).toHaveCount(line + 1)
  }
  await page.keyboard.press('d')
  await expect(page.getByRole('heading', { name: 'Recommended: Approve' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/CLM-0412/)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone in CLM-0412: decision “Approve”').last()).toBeVisible()
  await expect(page).toHaveURL(/CLM-0412/)
  await expect(page.getByRole('tab', { name: /Pass/ })).toHaveCount(5)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('tab', { name: /Pass/ })).toHaveCount(4)
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('tab', { name: /Pass/ })).toHaveCount(5)
})

test('without a pin a verdict stands on a note that begins with the pages that were on screen', async ({
  app,
}) => {
  const { page } = app
  await page.keyboard.press('n')
  await page.getByRole('listbox', { name: /Why/ }).press('Enter')
  const note = noteField(page)
  await expect(note).toBeFocused()
  await expect(note).toHaveValue(/^Looked at .+\.pdf, pages? [\d–, ]+ of \d+\.$/)
  await page.keyboard.press('Enter')
  await expect(finding(page, /Proof of execution.*Fail/)).toContainText('No PoE file')
  await expect(page.locator('[data-save=saved]')).toBeVisible()
})

test('Esc leaves the reasons and the note, and nothing is recorded', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('n')
  await expect(page.getByRole('listbox', { name: /Why/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: /Why/ })).toBeHidden()
  await page.keyboard.press('y')
  await expect(noteField(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(noteField(page)).toBeHidden()
  await expect(page.getByRole('tab', { name: /Pass|Fail/ })).toHaveCount(0)
})

test('the buttons of the bar stay where they are whatever is asked', async ({ app }) => {
  const { page } = app
  const bar = page.getByRole('group', { name: 'Verdict and decision' })
  const places = () =>
    bar
      .getByRole('button')
      .evaluateAll(buttons => buttons.map(b => JSON.stringify(b.getBoundingClientRect())))
  const before = await places()
  await page.keyboard.press('n')
  await expect(page.getByRole('listbox', { name: /Why/ })).toBeVisible()
  expect(await places()).toEqual(before)
  await page.keyboard.press('Enter')
  await expect(noteField(page)).toBeFocused()
  expect(await places()).toEqual(before)
  await confirmNote(page)
  await expect(finding(page, /Proof of execution.*Fail/)).toBeVisible()
  expect(await places()).toEqual(before)
})

test('a verdict shown as saved and a draft shown as kept survive the death of the browser', async ({
  app,
}) => {
  await selectLine(app.page, 0)
  await app.page.keyboard.press('y')
  await expect(app.page.locator('[data-save=saved]')).toBeVisible()
  await app.page.keyboard.press('c')
  await expect(app.page.getByRole('textbox', { name: /^Comment:/ })).toBeFocused()
  await app.page.keyboard.type('Half a sentence')
  await expect(app.page.getByText('Draft kept')).toBeVisible()
  await app.kill()
  await goToClaim(app.page, 'CLM-0412')
  await expect(finding(app.page, /Proof of execution.*Pass/)).toBeVisible()
  await finding(app.page, /Customer acknowledgment/).click()
  await app.page.keyboard.press('c')
  await expect(app.page.getByRole('textbox', { name: /^Comment:/ })).toHaveValue('Half a sentence')
})

test('deciding against the recommendation asks why, and the decision shows it', async ({ app }) => {
  const { page } = app
  for (let line = 0; line < 5; line++) {
    await selectLine(page, line)
    await page.keyboard.press('y')
    await expect(page.getByRole('tab', { name: /Pass/ })).toHaveCount(line + 1)
  }
  await page.keyboard.press('d')
  await page.getByRole('radio', { name: 'Reject' }).check()
  const commit = page.getByRole('button', { name: 'Reject', exact: true })
  await expect(commit).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText('Say why you decide differently.')).toBeVisible()
  await page.getByRole('textbox', { name: /Why do you decide against/ }).fill('Partner asked to withdraw')
  await page.getByRole('combobox', { name: 'Reason of the rejection' }).selectOption('Partner request')
  await page.getByRole('button', { name: 'Reject', exact: true }).click()
  await expect(page.getByText(/CLM-0412 decided: Reject/).last()).toBeVisible()
  await goToClaim(page, 'CLM-0412')
  const decision = page.getByRole('region', { name: 'Decision' })
  await expect(decision).toContainText('Recommended was “Approve”. Reason: Partner asked to withdraw')
  await decision.getByRole('button', { name: 'Undo decision' }).click()
  await expect(decision).toBeHidden()
})
