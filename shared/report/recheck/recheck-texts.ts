/** The words that the check inside an HTML report needs, gathered in one language; `{…}` is filled when it runs. */
import type { MessageKey, Translate } from '../../i18n/texts.ts'

const keys = [
  'running',
  'place',
  'failed',
  'noData',
  'tooOld',
  'allConfirmed',
  'notAll',
  'verdicts',
  'counts',
  'claim',
  'finding',
  'verdict',
  'result',
  'documents',
  'given',
  'chainSound',
  'chainFault',
  'chainNumbers',
  'differs',
  'decision',
  'outcome.confirmed',
  'outcome.not-found',
  'outcome.changed',
  'outcome.uncheckable',
  'reason.document-missing',
  'reason.document-changed',
  'reason.document-unreadable',
  'reason.document-not-on-claim',
  'reason.page-missing',
  'reason.quote-missing',
  'reason.region-off-page',
  'reason.not-as-recorded',
  'reason.page-shows-other',
  'reason.event-changed',
  'reason.event-missing',
  'reason.nothing-to-check',
  'fault.changed',
  'fault.not-linked',
  'fault.out-of-order',
  'fault.twice',
  'fault.other-claim',
  'fault.link-differs',
  'fault.beyond-head',
  'fault.head-differs',
] as const

export type RecheckTextKey = (typeof keys)[number]
export type RecheckTexts = Readonly<Record<RecheckTextKey, string>>

/** Left for the script to fill. */
const later = {
  done: '{done}',
  total: '{total}',
  file: '{file}',
  page: '{page}',
  confirmed: '{confirmed}',
  missing: '{missing}',
  changed: '{changed}',
  unchecked: '{unchecked}',
  hash: '{hash}',
  seq: '{seq}',
  device: '{device}',
  fault: '{fault}',
  computed: '{computed}',
  linked: '{linked}',
  elsewhere: '{elsewhere}',
  path: '{path}',
} as const

export function recheckTexts(translate: Translate): RecheckTexts {
  const all = keys.map(key => [key, translate(`recheck.${key}` as MessageKey, later)])
  return Object.fromEntries(all) as RecheckTexts
}

export function filled(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
