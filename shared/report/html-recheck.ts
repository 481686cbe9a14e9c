/**
 * What makes an HTML report re-checkable: the data its page was written from, the script that checks it (packed, named
 * by its hash in the page's policy), and the section the script works in, hidden as long as no script runs. A picture
 * that the page shows is not stored a second time: the data point to it, so what is hashed is what is seen.
 */
import { sha256Base64 } from '../base/sha256-base64.ts'
import type { Translate } from '../i18n/texts.ts'
import { html, type Markup, trusted } from './markup.ts'
import { recheckTexts } from './recheck/recheck-texts.ts'
import type { Report, ReportChainHead } from './report.ts'
import type { ReportSetFacts } from './report-set.ts'

export interface RecheckScript {
  /** Shows the section when the page opens, and unpacks the code once files are given. */
  readonly loader: string
  /** The code that checks, gzip in base64. */
  readonly packed: string
  /** SHA-256 of the unpacked code as a policy writes it. */
  readonly codeHash: string
  /** pdf.js's character maps for Korean, Chinese and Japanese files, packed alike. */
  readonly characterMaps: string
}

export function recheckPolicy({ loader, codeHash }: RecheckScript): readonly string[] {
  return [`script-src 'sha256-${sha256Base64(loader)}' 'sha256-${codeHash}'`]
}

interface Rechecked {
  readonly script: RecheckScript
  readonly set: ReportSetFacts
  readonly head: ReportChainHead
}

export function recheckSection({ script, set, head }: Rechecked, translate: Translate): Markup {
  return html`<section class="recheck" id="recheck" aria-labelledby="recheck-title" hidden>
<h2 id="recheck-title">${translate('recheck.title')}</h2>
<p>${translate('recheck.how')}</p>
<p class="soft">${translate('recheck.limits')}</p>
<p><button type="button" id="recheck-choose">${translate('recheck.choose')}</button>
<input type="file" id="recheck-files" multiple hidden aria-label="${translate('recheck.choose')}"></p>
<p id="recheck-status" role="status"></p>
<div id="recheck-result"></div>
</section>
${data('recheck-set', { ...set, head })}
${data('recheck-texts', recheckTexts(translate))}
<script type="text/plain" id="recheck-maps">${trusted(script.characterMaps)}</script>
<script type="text/plain" id="recheck-code">${trusted(script.packed)}</script>
<script>${trusted(script.loader)}</script>`
}

/** One claim's report beside its page, to be read by `readClaimData`. */
export function claimData(report: Report): Markup {
  const shown = new Map<string, string>()
  for (const { crop, pin } of placesOf(report)) if (crop !== '' && !shown.has(crop)) shown.set(crop, pin)
  return data(null, report, (key, value) => {
    if (key !== 'crop' || typeof value !== 'string') return value
    const pin = shown.get(value)
    if (pin !== undefined) return `#${pin}`
    return value.startsWith('#') ? `#${value}` : value
  })
}

/** `cropOf` answers what the page shows for a pin. */
export function readClaimData(text: string, cropOf: (pin: string) => string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (key !== 'crop' || typeof value !== 'string' || !value.startsWith('#')) return value
    return value.startsWith('##') ? value.slice(1) : cropOf(value.slice(1))
  })
}

function placesOf({ findings }: Report) {
  return findings.flatMap(finding => finding.verdicts).flatMap(verdict => verdict.evidence)
}

/** JSON in a page: with `<` written as its code, no text in it can end the element. */
function data(
  id: string | null,
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
): Markup {
  const json = JSON.stringify(value, replacer).replaceAll('<', '\\u003c')
  return id === null
    ? html`<script type="application/json" class="recheck-claim">${trusted(json)}</script>`
    : html`<script type="application/json" id="${id}">${trusted(json)}</script>`
}
