/**
 * The report on paper, as a screen reader and another program find it: printed by Chromium as the hosts print it, and
 * read back by pdf.js. No app is involved.
 */
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { reportToHtml } from '../../shared/report/to-html.ts'
import { reportOfChecked } from '../shared/report/recheck/checked-claim.ts'
import { hostileClaim } from '../shared/report/report-cases.ts'
import { commentAdded } from '../support/builders.ts'
import { formatInstant, translateIn } from '../support/texts.ts'

const languages = [
  ['en', 'The customer signed on page 3.'],
  ['ko', '고객이 3쪽에 서명했습니다.'],
  ['zh-CN', '客户在第三页签字。'],
] as const

for (const [language, words] of languages)
  test(`in ${language} is tagged, outlined and named, and its text comes back`, async ({
    page,
  }, testInfo) => {
    const report = reportOfChecked('internal', [...hostileClaim(words), commentAdded('9', { text: words })])
    const html = reportToHtml(report, { translate: translateIn(language), formatInstant, language })
    const path = testInfo.outputPath('report.html')
    await writeFile(path, html)
    await page.goto(pathToFileURL(path).href)
    const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })
    const paper = await readPaper(bytes)
    expect(paper).toMatchObject({ language, title: await page.title(), isMarked: true })
    // Every heading of the page leads somewhere.
    expect(paper.outline).toBe(await page.locator('h1, h2, h3').count())
    expect(paper.text.replace(/\s/g, '')).toMatch(asPrinted(words))
    expect(paper.roles.filter(role => /^(H[1-6]|Table|TH|TD|Figure|L|LI)$/.test(role))).toEqual(
      expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'Figure']),
    )
    // A picture without words is none for who cannot see it.
    expect(paper.picturesWithoutWords).toBe(0)
    // Chromium repeats the head and the page count outside every tag, and does not mark them as decoration.
    const repeated = new Set([paper.title, ...String(paper.title).split(' ')])
    const untagged = paper.untaggedWords.filter(word => !repeated.has(word) && !/^\d+ \/ \d+$/.test(word))
    expect(untagged).toEqual([])
  })

test('of a hostile claim brings every sign back and runs nothing', async ({ page }, testInfo) => {
  const words = '=HYPERLINK("http://127.0.0.1:9/") <script>document.title="ran"</script> \u202egnp.exe'
  const report = reportOfChecked('internal', hostileClaim(words))
  const path = testInfo.outputPath('report.html')
  await writeFile(path, reportToHtml(report, { translate: translateIn('en'), formatInstant, language: 'en' }))
  await page.goto(pathToFileURL(path).href)
  const paper = await readPaper(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true }))
  expect(paper.title).toBe('Review report CLM-0412')
  const text = paper.text.replace(/\s/g, '')
  expect(text).toContain('=HYPERLINK("http://127.0.0.1:9/")<script>document.title="ran"</script>')
  // The mark that would turn the words around is shown, not obeyed.
  expect(text).not.toContain('\u202e')
})

/**
 * A font that draws a Chinese letter and the radical of the same shape alike is written by Chromium with the radical's
 * name: copied from the paper, 户 is U+2F3E. Every other sign has to be itself.
 */
function asPrinted(words: string): RegExp {
  const signs = [...words.replace(/\s/g, '')].map(sign =>
    /\p{Script=Han}/u.test(sign) ? `(?:${sign}|[\u2e80-\u2fdf])` : RegExp.escape(sign),
  )
  return new RegExp(signs.join(''), 'u')
}

interface Paper {
  readonly language: unknown
  readonly title: unknown
  readonly isMarked: boolean
  /** Entries on all levels. */
  readonly outline: number
  readonly text: string
  /** Of all tags on all pages. */
  readonly roles: readonly string[]
  readonly picturesWithoutWords: number
  /** Outside every tag. */
  readonly untaggedWords: readonly string[]
}

async function readPaper(bytes: Buffer): Promise<Paper> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS })
  const pdf = await task.promise
  const { info } = await pdf.getMetadata()
  const facts: Readonly<Record<string, unknown>> = { ...info }
  // Typed as a record, answered as a map.
  const marks: unknown = await pdf.getMarkInfo()
  let text = ''
  const tags: Tag[] = []
  const untagged: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    let depth = 0
    for (const item of items) {
      if ('str' in item) {
        text += item.str
        if (depth === 0 && item.str.trim() !== '') untagged.push(item.str)
      } else depth += item.type === 'endMarkedContent' ? -1 : 1
    }
    tags.push(...tagsOf(await page.getStructTree()))
  }
  const outline = countEntries((await pdf.getOutline()) ?? [])
  await task.destroy()
  return {
    language: facts.Language,
    title: facts.Title,
    isMarked: marks instanceof Map && marks.get('Marked') === true,
    outline,
    text,
    roles: tags.map(({ role }) => role),
    picturesWithoutWords: tags.filter(({ role, alt }) => role === 'Figure' && !alt).length,
    untaggedWords: untagged,
  }
}

interface Tag {
  readonly role: string
  readonly alt: string | undefined
}

function tagsOf(node: unknown): readonly Tag[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return []
  const {
    role,
    alt,
    children = [],
  } = node as {
    readonly role: string
    readonly alt?: string
    readonly children?: readonly unknown[]
  }
  return [{ role, alt }, ...children.flatMap(tagsOf)]
}

interface Entry {
  readonly items: readonly Entry[]
}

function countEntries(entries: readonly Entry[]): number {
  return entries.reduce((count, { items }) => count + 1 + countEntries(items), 0)
}
