/** What each pin is used for: the findings whose verdicts of this round stand on it. */
import type { PinId } from '../../../shared/base/id.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { Verdict } from '../../../shared/review/verdict.ts'
import type { FindingName } from '../../../shared/thread/comment.ts'
import { findingNames } from '../../../shared/thread/comment.ts'
import type { Translate } from '../../ui/text.ts'

export interface PinUse {
  readonly finding: FindingName
  /** As on the checklist, from 1. */
  readonly number: number
  readonly verdict: Verdict
}

export function usesOf(state: ClaimState, pin: PinId): readonly PinUse[] {
  return [...state.verdicts.values()]
    .filter(verdict => verdict.pins.includes(pin))
    .map(({ finding, verdict }) => ({ finding, verdict, number: findingNames.indexOf(finding) + 1 }))
    .sort((a, b) => a.number - b.number)
}

const signs = { pass: '✓', fail: '✕', unclear: '?', 'not-applicable': '–' } as const satisfies Record<
  Verdict,
  string
>

/** For the badge on the page: number and sign, so that it is not told by colour alone. */
export function badgeText(uses: readonly PinUse[]): string {
  return uses.length === 0 ? '•' : uses.map(use => `${use.number}${signs[use.verdict]}`).join(' ')
}

export function describeUses(uses: readonly PinUse[], t: Translate): string {
  if (uses.length === 0) return t('viewer.pins.unused')
  return uses
    .map(use =>
      t('viewer.pins.usedBy', {
        number: use.number,
        finding: t(`terms.findingShort.${use.finding}`),
        verdict: t(`terms.verdict.${use.verdict}`),
      }),
    )
    .join('; ')
}
