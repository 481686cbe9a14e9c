/** The second window on the desktop: the same comparison on the same log, with its own title and its own end. */
import { expect, test } from '../double/desktop-test.ts'

test('a comparison pops out into a second window that is guarded like the first', async ({ desktop }) => {
  const app = await desktop.start()
  const claims = ['CLM-0415', 'CLM-0421']
  expect(await desktop.ask('window.pop-out', { place: 'compare', claims })).toMatchObject({ ok: true })
  const windows = () =>
    app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.webContents.getURL()),
      null,
    )
  await expect.poll(windows).toHaveLength(2)
  await expect.poll(async () => (await windows())[1]).toContain('#/compare/CLM-0415,CLM-0421')

  // Asked again, it is the same window; what is no comparison is refused at the border.
  await desktop.ask('window.pop-out', { place: 'compare', claims: claims.toReversed() })
  expect(await windows()).toHaveLength(2)
  expect(await desktop.ask('window.pop-out', { place: 'compare', claims: ['../x', 'y'] })).toMatchObject({
    ok: false,
    error: { type: 'invalid-request' },
  })

  // Closing the first one takes the second along, so that the app ends.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null)
  await expect.poll(windows).toHaveLength(0)
})
