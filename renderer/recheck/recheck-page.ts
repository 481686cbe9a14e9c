/**
 * The check inside an HTML report: the page's data read by the published schema, the given files hashed and looked into
 * by the same pdf.js as the viewer's, and the answer written below. It reaches for nothing but the page and the files.
 */
import '../../shared/base/zod-without-eval.ts'
import { readClaimData } from '../../shared/report/html-recheck.ts'
import { readReportFile } from '../../shared/report/recheck/read-report-file.ts'
import { recheck } from '../../shared/report/recheck/recheck.ts'
import { filled, type RecheckTexts } from '../../shared/report/recheck/recheck-texts.ts'
import { givenDocuments } from './given-documents.ts'
import type { RecheckCode } from './recheck-code.ts'
import { showRecheck } from './show-recheck.ts'
import { shownOtherwise } from './shown-otherwise.ts'

Object.assign(globalThis, { proofdeskRecheck: { check } satisfies RecheckCode })

async function check(files: readonly File[]): Promise<void> {
  const texts = dataOf('recheck-texts') as RecheckTexts
  const say = (text: string) => {
    const status = document.getElementById('recheck-status')
    if (status) status.textContent = text
  }
  say(texts.running)
  const file = readReportFile(pageData())
  if (!file.ok) return say(filled(texts.noData, { path: file.error.params?.path ?? '' }))
  const found = await recheck({
    ...file.value,
    given: await givenDocuments(files),
    shownOtherwise: shownOtherwise(file.value.reports),
    onProgress: (done, total) => say(filled(texts.place, { done, total })),
  })
  say(found.isConfirmed ? texts.allConfirmed : texts.notAll)
  showRecheck(found, texts)
}

/** The set and its reports, as the published format has them. */
function pageData(): unknown {
  const reports = [...document.querySelectorAll('script.recheck-claim')].map(script =>
    readClaimData(script.textContent ?? '', pin => pictureOf(script, pin)),
  )
  const set = dataOf('recheck-set') as object
  return { format: 'proofdesk-report-set', version: 1, ...set, reports }
}

/** Pictures stand in the part of the page that belongs to the claim, before its data. */
function pictureOf(script: Element, pin: string): string {
  const image = script.previousElementSibling?.querySelector(`[data-pin="${CSS.escape(pin)}"] img`)
  return image?.getAttribute('src') ?? ''
}

function dataOf(id: string): unknown {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null')
}
