/**
 * What stands in the way of the desk, each with its sentence and its next step: a start that takes long, a database that
 * another window holds or has moved on, a browser that gives no storage, and a page that stops while the others go on.
 */
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'

test('while the claims are being opened the screen says so, then the desk is there', async ({ app }) => {
  const { page } = app
  await page.addInitScript(holdStorage)
  await page.reload()
  await expect(page.getByText('Opening your claims…')).toBeVisible()
  await page.evaluate(() => dispatchEvent(new Event('storage-answers')))
  await expectDesk(page)
})

test('a database that an older window holds: close the other windows, and this one goes on by itself', async ({
  app,
}) => {
  const other = await app.context.newPage()
  await app.page.goto('about:blank')
  await other.goto(`${app.url}/no-such-page`)
  app.problems.expect(/404/)
  await other.evaluate(holdOldDatabase)
  await app.page.goto(`${app.url}/`)
  await expect(app.page.getByRole('heading', { name: 'Another window is in the way' })).toBeVisible()
  await expect(app.page.getByRole('alert')).toContainText(
    'Close the other windows; this one goes on by itself.',
  )
  await other.close()
  await expectDesk(app.page)
})

test('a newer window takes the database: reload, and then only the newer version opens it', async ({
  app,
}) => {
  const { page } = app
  await expectDesk(page)
  const other = await app.context.newPage()
  app.problems.expect(/404/)
  await other.goto(`${app.url}/no-such-page`)
  await other.evaluate(upgradeDatabase)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { name: 'These claims need a newer Proofdesk' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Your work is safe and nothing was changed.')
})

test('a browser without storage: nothing was changed, a code to report, and another try', async ({ app }) => {
  const { page } = app
  await page.addInitScript(refuseDatabases)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Proofdesk could not start' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('what was shown as saved is still there')
  await expect(page.locator('code')).toHaveText('start UnknownError')
  await page.evaluate(() => sessionStorage.setItem('databases', 'work again'))
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectDesk(page)
})

test('a page that stops shows a code to copy, and the frame and the other pages go on', async ({ app }) => {
  const { page } = app
  app.problems.expect(/the words of a claim|page-stopped/)
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => {
    Intl.supportedValuesOf = () => {
      throw new TypeError('the words of a claim')
    }
  })
  await page.getByRole('link', { name: 'Settings' }).click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert.getByRole('heading', { name: 'This page has stopped' })).toBeVisible()
  await expect(alert).toContainText('What was shown as saved is safe. The other pages still work.')
  const code = await alert.locator('code').innerText()
  expect(code).toMatch(/^\d+\.\d+\.\d+ browser settings TypeError [\w-]+\.js:\d+:\d+$/)
  await alert.getByRole('button', { name: 'Copy code' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code)

  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Commands and keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Drafts' }).click()
  await expect(page.getByRole('main', { name: 'Drafts' }).getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  await alert.getByRole('button', { name: 'Go to the queue' }).click()
  await expectDesk(page)
})

async function expectDesk(page: Page): Promise<void> {
  await expect(page.getByRole('main', { name: 'Queue' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open sample cases' })).toBeVisible()
}

/** Runs in the page, before its own scripts. */
function holdStorage(): void {
  const storage = navigator.storage
  const getDirectory = storage.getDirectory.bind(storage)
  const answers = new Promise<void>(resolve => addEventListener('storage-answers', () => resolve()))
  storage.getDirectory = () => answers.then(getDirectory)
}

/** Runs in the page, before its own scripts. */
function refuseDatabases(): void {
  const open = IDBFactory.prototype.open
  IDBFactory.prototype.open = function (...given) {
    if (sessionStorage.getItem('databases') === null) throw new DOMException('no storage', 'UnknownError')
    return open.apply(this, given)
  }
}

/** Runs in the page: as a version would that did not yet know how to give way. */
async function holdOldDatabase(): Promise<void> {
  const name = 'proofdesk'
  await new Promise(resolve => {
    indexedDB.deleteDatabase(name).onsuccess = resolve
  })
  await new Promise(resolve => {
    indexedDB.open(name, 1).onsuccess = resolve
  })
}

/** Runs in the page: the schema of a version that is yet to come. */
async function upgradeDatabase(): Promise<void> {
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open('proofdesk', 100_000)
    opening.onsuccess = resolve
    opening.onerror = reject
  })
}
