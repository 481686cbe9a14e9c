/** The frame in a real browser: start, keys, palette, languages, themes, and files that are not case bundles. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'

test.beforeEach(({ app }) => started(app.page))

test.describe('the first start', () => {
  test('shows an empty queue with its next steps, and says where the work is saved', async ({ app }) => {
    await expect(app.page.getByRole('main', { name: 'Queue' })).toBeVisible()
    await expect(app.page.getByRole('button', { name: 'Open sample cases' })).toBeVisible()
    const status = app.page.getByRole('contentinfo', { name: 'Status' })
    await expect(status).toContainText('Nothing unsent')
    await expect(status).toContainText('Saved on this computer')
    await expect(status).toContainText('Log verified')
  })

  test('opens the sample cases into the queue', async ({ app }) => {
    await openSamples(app.page)
    await expect(app.page.getByRole('main')).toContainText('CLM-04')
    await expect(app.page.getByRole('contentinfo')).toContainText(/\d+ unsent/)
  })
})

test.describe('keys', () => {
  test('F1 lists every command, finds one by its name and gives the focus back', async ({ app }) => {
    const { page } = app
    await page.getByRole('link', { name: 'Drafts' }).focus()
    await page.keyboard.press('F1')
    const sheet = page.getByRole('dialog', { name: 'Commands and keys' })
    await expect(sheet.getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('next pane')
    await expect(sheet.getByRole('row')).toHaveCount(1)
    await expect(sheet.getByRole('row')).toContainText('F6')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(page.getByRole('link', { name: 'Drafts' })).toBeFocused()
  })

  test('Ctrl+K finds a command and Enter runs it', async ({ app }) => {
    const { page } = app
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Find a command' })
    await expect(field).toBeFocused()
    await page.keyboard.type('settings')
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main', { name: 'Settings' })).toBeVisible()
  })

  test('F6 goes through the panes and Shift+F6 back', async ({ app }) => {
    const { page } = app
    await page.getByRole('link', { name: 'Queue' }).focus()
    await page.keyboard.press('F6')
    await expect(page.getByRole('main').locator(':focus')).toBeAttached()
    await page.keyboard.press('Shift+F6')
    await expect(page.getByRole('link', { name: 'Queue' })).toBeFocused()
  })

  test('Alt goes to the menu bar, and arrows through its menus', async ({ app }) => {
    const { page } = app
    await page.keyboard.press('Alt')
    await expect(page.getByRole('menuitem', { name: 'File' })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: 'Open case bundle… Ctrl+O' })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('menuitem', { name: 'Undo Ctrl+Z' })).toBeVisible()
  })

  test('a new key for a command works, survives a restart, and a taken one is refused', async ({ app }) => {
    await goToSettings(app.page)
    const key = app.page.getByRole('button', { name: /Change key of “Log integrity”/ })
    await key.click()
    await app.page.keyboard.press('F1')
    await expect(app.page.getByRole('alert')).toContainText('F1 already belongs to “Help and keys”')
    await app.page.keyboard.press('F8')
    await expect(key).toHaveAccessibleName(/^F8/)
    await app.restart()
    await started(app.page)
    await app.page.keyboard.press('F8')
    await expect(app.page.getByRole('main', { name: 'Log' })).toBeVisible()
  })
})

test.describe('settings', () => {
  test('the language changes at once and stays', async ({ app }) => {
    await goToSettings(app.page)
    await app.page.getByLabel('Language of the app').selectOption('ko')
    await expect(app.page.getByRole('heading', { level: 1, name: '설정' })).toBeVisible()
    await expect(app.page.locator('html')).toHaveAttribute('lang', 'ko')
    await app.page.getByLabel('앱 언어').selectOption('zh-CN')
    await expect(app.page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible()
    await app.restart()
    await expect(app.page.getByRole('main', { name: '队列' })).toBeVisible()
  })

  test('the theme changes at once', async ({ app }) => {
    await goToSettings(app.page)
    const background = () =>
      app.page.getByRole('main').evaluate(main => getComputedStyle(main).backgroundColor)
    const light = await background()
    await app.page.getByLabel('Theme').selectOption('dark')
    await expect.poll(background).not.toBe(light)
  })

  test('the reviewer’s name stands in the bar once it is saved', async ({ app }) => {
    await goToSettings(app.page)
    await app.page.getByLabel('Name', { exact: true }).fill('Kim Jiyoung')
    await app.page.getByLabel('ID', { exact: true }).fill('jiyoung')
    await app.page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(app.page.getByRole('button', { name: 'Reviewer: Kim Jiyoung' })).toBeVisible()
  })
})

test.describe('a dropped file', () => {
  test('that is no case bundle is refused in one sentence, and nothing comes in', async ({ app }) => {
    await dropFile(app.page, 'holiday.poecase', 'not a zip archive')
    const dialog = app.page.getByRole('dialog', { name: 'Open case bundles' })
    await expect(dialog).toContainText('holiday.poecase was not opened')
    await expect(dialog).toContainText('not a ZIP archive')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(app.page.getByRole('button', { name: 'Open sample cases' })).toBeVisible()
  })
})

test.describe('every place of the frame', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`has no accessibility violation in ${colorScheme}`, async ({ app }) => {
      await app.page.emulateMedia({ colorScheme })
      for (const place of ['queue', 'drafts', 'settings', 'integrity']) {
        await app.page.evaluate(hash => location.assign(hash), `#/${place}`)
        await expect(app.page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached()
        expect(await violations(app.page), place).toEqual([])
      }
      await app.page.keyboard.press('F1')
      await expect(app.page.getByRole('dialog')).toBeVisible()
      expect(await violations(app.page), 'F1 sheet').toEqual([])
      await app.page.keyboard.press('Escape')
      await app.page.keyboard.press('Control+k')
      await expect(app.page.getByRole('combobox')).toBeVisible()
      expect(await violations(app.page), 'palette').toEqual([])
    })
})

async function started(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: /./ })).toBeVisible()
}

async function violations(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  // Fluent UI's focus traps are hidden, focusable and hand the focus on at once; axe takes them for lost stops.
  const found = await new AxeBuilder({ page }).withTags(tags).exclude('[data-tabster-dummy]').analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
}

async function goToSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
}

async function openSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open sample cases' }).click()
  await page.getByRole('button', { name: 'Show claims' }).click()
}

async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    file => {
      const data = new DataTransfer()
      data.items.add(new File([file.text], file.name))
      return data
    },
    { name, text },
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await expect(page.getByRole('heading', { name: 'Drop to open' })).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}
