/** The smoke test of the pipeline: build, browser host, Chromium, Content-Security-Policy. */
import { expect, test } from './support/app.ts'

test.describe('browser host', () => {
  test('shows the app without a single policy violation', async ({ app }) => {
    await expect(app.page).toHaveTitle(/Proofdesk/)
    await expect(app.page.getByRole('main')).toBeVisible()
    const ruled = await app.page.evaluate(() => document.querySelectorAll('style[nonce]').length)
    expect(ruled).toBeGreaterThan(0)
  })

  test('reports a script that the page tries to add from text', async ({ app }) => {
    app.problems.expect(/script-src/)
    const ran = await app.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "changed"'
      document.body.append(script)
      return document.title === 'changed'
    })
    expect(ran).toBe(false)
  })

  test('keeps what IndexedDB stored when the browser is killed', async ({ app }) => {
    await app.page.evaluate(storeMark)
    await app.kill()
    expect(await app.page.evaluate(readMark)).toBe('kept')
  })

  test('has Temporal, which the app counts business days with', async ({ app }) => {
    const day = await app.page.evaluate(() =>
      Temporal.PlainDate.from('2026-02-28').add({ days: 1 }).toString(),
    )
    expect(day).toBe('2026-03-01')
  })
})

/** Runs in the page. */
function storeMark(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('smoke', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('marks')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const writing = opening.result.transaction('marks', 'readwrite', { durability: 'strict' })
      writing.objectStore('marks').put('kept', 1)
      writing.oncomplete = () => resolve()
    }
  })
}

/** Runs in the page. */
function readMark(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('smoke', 1)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('marks').objectStore('marks').get(1)
      reading.onsuccess = () => resolve(reading.result)
    }
  })
}
