/**
 * The main job on the desktop: the built main process, preload and page together, from the sample bundles to a report
 * on the disk, and all of it found again after a restart. Like electron.spec.ts it runs under the double and on Electron.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { reportSchema } from '../../shared/report/report.ts'
import { answerSaveDialog, type DesktopApp } from '../double/desktop-app.ts'
import { expect, test } from '../double/desktop-test.ts'
import { finding, goToClaim, nameReviewer, selectLine } from './support/review-page.ts'
import { goToPlace, openSamples } from './support/reviewed-claim.ts'
import { createWatch, type Problems } from './support/watch-page.ts'

const claim = 'CLM-0412'

test('a claim is reviewed, decided, reported to the disk, and found again after a restart', async ({
  desktop,
}) => {
  test.slow()
  const app = await desktop.start()
  const problems = await watched(app)
  // The script is the one that this test watches every page with; the print window runs none, as it should.
  problems.expect(/Blocked script execution in '[^']+\/print\//)

  await test.step('the sample cases come in through the main process', async () => {
    await openSamples(app.page)
    expect((await storedDocuments(desktop.profile)).length).toBeGreaterThan(20)
  })

  await test.step('five verdicts are pinned and the claim is decided', async () => {
    await goToClaim(app.page, claim)
    await app.page.keyboard.press('a')
    await nameReviewer(app.page)
    await passEveryFinding(app.page)
    await app.page.keyboard.press('d')
    await expect(app.page.getByRole('heading', { name: 'Recommended: Approve' })).toBeVisible()
    await app.page.keyboard.press('Enter')
    await expect(app.page.getByText(/CLM-0412 decided: Approve/).last()).toBeVisible()
  })

  await test.step('its report is saved in each form through the save dialog', async () => {
    await goToPlace(app.page, 'report')
    await expect(app.page.getByRole('heading', { name: /^Review report / })).toBeVisible()
    const json = await saved(app, 'JSON', join(desktop.profile, 'report.json'))
    const report = reportSchema.parse(JSON.parse(json.toString('utf8')))
    expect(report.findings.flatMap(of => of.verdicts).map(({ verdict }) => verdict)).toEqual(
      Array(5).fill('pass'),
    )
    const html = await saved(app, 'HTML', join(desktop.profile, 'report.html'))
    expect(html.toString('utf8')).toContain('data:image/png;base64,')
    const pdf = (await saved(app, 'PDF', join(desktop.profile, 'report.pdf'))).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toContain('/StructTreeRoot')
  })

  expect(problems.unexpected(), 'problems that the page reported').toEqual([])
  const documents = await storedDocuments(desktop.profile)
  const again = await desktop.restart()

  await test.step('after a restart the work is there, with its papers and its log', async () => {
    await goToClaim(again.page, claim)
    await expect(finding(again.page, /Pass/)).toHaveCount(5)
    await expect(again.page.getByRole('region', { name: 'Decision' })).toContainText('Approve')
    await expect(again.page.getByRole('contentinfo', { name: 'Status' })).toContainText('Log verified')
    expect(await storedDocuments(desktop.profile)).toEqual(documents)
    await expect(again.page.getByRole('button', { name: 'Reviewer: Mina Seo' })).toBeVisible()
  })
})

test('the native menu speaks the language of the reviewer, the system’s entries too', async ({ desktop }) => {
  const app = await desktop.start()
  await expect.poll(() => menuLabels(app, 'copy')).toEqual(['Edit', 'Copy'])
  await desktop.ask('settings.change', { language: 'ko' })
  await expect.poll(() => menuLabels(app, 'copy')).toEqual(['편집', '복사'])
  await expect.poll(() => menuLabels(app, 'minimize')).toEqual(['창', '최소화'])
})

/** From a reload on, since the page had begun before anybody could listen. */
async function watched({ page }: DesktopApp): Promise<Problems> {
  const { problems, watch } = createWatch(page.url().replace(/\/index\.html.*$/, ''))
  await watch(page.context())
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
  return problems
}

async function passEveryFinding(page: Page): Promise<void> {
  for (let line = 0; line < 5; line++) {
    await selectLine(page, line)
    await page.keyboard.press('y')
    await expect(finding(page, /Pass/)).toHaveCount(line + 1)
  }
}

async function saved(app: DesktopApp, form: string, path: string): Promise<Buffer> {
  await answerSaveDialog(app, path)
  await app.page.getByRole('button', { name: new RegExp(`^Save ${form}`) }).click()
  await expect(app.page.getByText(new RegExp(`^${form}, .+, Mina Seo$`))).toBeVisible()
  return readFile(path)
}

async function storedDocuments(profile: string): Promise<readonly string[]> {
  const folder = join(profile, 'documents')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => entry.name)
    .sort()
}

/** Labels of the menu and of its entry that has the role. */
function menuLabels(app: DesktopApp, role: string): Promise<readonly string[]> {
  return app.evaluate(({ Menu }, wanted) => {
    for (const menu of Menu.getApplicationMenu()?.items ?? [])
      for (const item of menu.submenu?.items ?? [])
        if (item.role?.toLowerCase() === wanted) return [menu.label, item.label]
    return []
  }, role)
}
