/*
 * Opens one paper with pdf.js and compares it with what it is meant to be: number of pages, phrases that must extract
 * on a page, pages without text, refusal to open. Called by check-samples.ts.
 */
import { openPdf } from './documents/open-pdf.ts'

type Meant =
  | {
      readonly kind: 'text'
      readonly pages: number
      readonly says: ReadonlyArray<readonly [page: number, phrase: string]>
    }
  | { readonly kind: 'scan'; readonly pages: number; readonly landscape: boolean }
  | { readonly kind: 'locked'; readonly password: string }
  | { readonly kind: 'broken' | 'absent' }

export type Paper = {
  readonly name: string
  readonly bytes: Uint8Array | undefined
  readonly customer: { readonly name: string; readonly tenantId: string }
}

const meant: Readonly<Record<string, Meant>> = {
  'CLM-0395/DOC-1': { kind: 'absent' },
  'CLM-0432/DOC-1': { kind: 'absent' },
  'CLM-0412/DOC-1': {
    kind: 'text',
    pages: 8,
    says: [
      [1, 'Statement of Work'],
      [2, 'Effective date'],
      [2, 'X Dynamics 365 Sales'],
      [8, 'March 24, 2021'],
    ],
  },
  'CLM-0414/DOC-1': {
    kind: 'text',
    pages: 7,
    says: [
      [1, '작업 기술서 (SOW)'],
      [2, '통합 재무 시스템 구축'],
      [2, '2021년 3월 15일'],
      [7, '2021년 3월 17일'],
      [7, '김도윤'],
    ],
  },
  'CLM-0416/DOC-1': {
    kind: 'text',
    pages: 7,
    says: [
      [3, '교대 인수인계 서식을 배치합니다'],
      [7, '최은지'],
    ],
  },
  'CLM-0417/DOC-1': {
    kind: 'text',
    pages: 7,
    says: [
      [1, '工作说明书（SOW）'],
      [2, '海岚装备制造有限公司'],
      [7, '2021年4月8日'],
      [7, '周明哲'],
    ],
  },
  'CLM-0418/DOC-1': {
    kind: 'text',
    pages: 7,
    says: [
      [3, '分批迁移 1,280 个邮箱'],
      [7, '何静怡'],
    ],
  },
  'CLM-1202/DOC-1': { kind: 'text', pages: 7, says: [[7, '2023년 6월 21일']] },
  'CLM-1203/DOC-1': { kind: 'text', pages: 7, says: [[7, '2022年8月25日']] },
  'CLM-0420/DOC-1': { kind: 'text', pages: 6, says: [[6, 'Public sector disclosure']] },
  'CLM-0424/DOC-1': { kind: 'text', pages: 2, says: [[2, 'This quotation is not a contract']] },
  'CLM-0429/DOC-1': {
    kind: 'text',
    pages: 2,
    says: [
      [1, 'initial proof of execution'],
      [2, 'choice of partner'],
    ],
  },
  'CLM-0430/DOC-1': {
    kind: 'text',
    pages: 63,
    says: [
      [7, 'February 19, 2021'],
      [63, 'laboratory technician of the Bath yard'],
    ],
  },
  'CLM-0431/DOC-1': {
    kind: 'text',
    pages: 7,
    says: [
      [3, 'Karen Berglund'],
      [2, '5 March 2021'],
    ],
  },
  'CLM-0426/DOC-1': { kind: 'scan', pages: 7, landscape: false },
  'CLM-0427/DOC-1': { kind: 'scan', pages: 7, landscape: true },
  'CLM-0437/DOC-1': { kind: 'locked', password: 'harvest-2021' },
  'CLM-0438/DOC-1': { kind: 'broken' },
}

/** Papers that name another company, or no tenant, on purpose. */
const withoutOutline = new Set(['CLM-0429/DOC-1'])
const foreign = new Set(['CLM-0409/DOC-1'])
const withoutTenant = new Set(['CLM-0424/DOC-1', 'CLM-0428/DOC-1'])

export async function checkPaper(paper: Paper): Promise<readonly string[]> {
  const is = meant[paper.name]
  if (!paper.bytes) return is?.kind === 'absent' ? [] : ['is not in the archive']
  if (is?.kind === 'absent') return ['is in the archive but should be missing']
  if (is?.kind === 'broken')
    return (await refusal(paper.bytes)) === 'InvalidPDFException' ? [] : ['should not open']
  if (is?.kind === 'locked' && (await refusal(paper.bytes)) !== 'PasswordException')
    return ['should ask for a password']
  const { pages, bookmarks } = await readPaper(paper.bytes, is?.kind === 'locked' ? is.password : undefined)
  if (is?.kind === 'scan') return checkScan(pages, is)
  if (bookmarks === 0 && !withoutOutline.has(paper.name)) return ['has no outline']
  return [...checkIdentity(paper, pages), ...(is?.kind === 'text' ? checkPhrases(pages, is) : [])]
}

type PageText = { readonly text: string; readonly landscape: boolean }

async function readPaper(
  bytes: Uint8Array,
  password?: string,
): Promise<{ pages: readonly PageText[]; bookmarks: number }> {
  const { document, close } = await openPdf(bytes, password)
  const pages: PageText[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const content = await page.getTextContent()
    const text = content.items
      .map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
      .join('')
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push({ text: text.replaceAll(/\s+/g, ' ').trim(), landscape: width > height })
  }
  const outline = await document.getOutline()
  await close()
  return { pages, bookmarks: outline?.length ?? 0 }
}

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    const { close } = await openPdf(bytes)
    await close()
    return 'none'
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}

function checkScan(pages: readonly PageText[], is: Extract<Meant, { kind: 'scan' }>): readonly string[] {
  const wrong = pages.length === is.pages ? [] : [`${pages.length} pages instead of ${is.pages}`]
  return [
    ...wrong,
    ...pages.flatMap(({ text, landscape }, index) => [
      ...(text === '' ? [] : [`page ${index + 1} has text`]),
      ...(landscape === is.landscape ? [] : [`page ${index + 1} has the wrong shape`]),
    ]),
  ]
}

function checkIdentity({ name, customer }: Paper, pages: readonly PageText[]): readonly string[] {
  const all = pages.map(({ text }) => text).join(' ')
  const empty = pages.flatMap(({ text }, index) => (text === '' ? [`page ${index + 1} has no text`] : []))
  const tenantMeant = !foreign.has(name) && !withoutTenant.has(name)
  return [
    ...empty,
    ...(all.includes(customer.tenantId) === tenantMeant
      ? []
      : [tenantMeant ? 'does not show the tenant' : 'shows the tenant']),
    ...(all.includes(customer.name) === !foreign.has(name) ? [] : ['the customer is not named as meant']),
  ]
}

function checkPhrases(pages: readonly PageText[], is: Extract<Meant, { kind: 'text' }>): readonly string[] {
  const wrong = pages.length === is.pages ? [] : [`${pages.length} pages instead of ${is.pages}`]
  return [
    ...wrong,
    ...is.says.flatMap(([page, phrase]) =>
      pages[page - 1]?.text.includes(phrase)
        ? []
        : [`page ${page} does not say "${phrase}": ${pages[page - 1]?.text.slice(0, 300)}`],
    ),
  ]
}
