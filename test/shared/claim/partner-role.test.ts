import { describe, expect, test } from 'vitest'
import { type PartnerAct, partnerActs, rolesThatMay } from '../../../shared/claim/partner-role.ts'
import type { RulesetId } from '../../../shared/claim/ruleset.ts'
import { messages } from '../../../shared/i18n/messages.en.ts'

/** domain.md §7, the partner's roles row by row. */
const rows: readonly (readonly [PartnerAct, RulesetId, roles: string, source: string])[] = [
  ['create', '2020', 'Incentives admin', 'A-C'],
  ['create', '2023', 'Incentives admin', 'B-C'],
  ['manage', '2020', 'Billing admin, Global admin, Incentives admin', 'S1, S3, S4'],
  ['manage', '2023', 'Billing admin, Global admin, Incentives admin', 'B-M'],
  ['read', '2020', 'Incentives admin, Incentives user', 'S0, S2'],
  ['read', '2023', 'Incentives admin, Incentives user', 'B-O'],
]

describe('of a partner’s people', () => {
  test.each(rows)('to %s a claim of %s is for %s by %s', (act, ruleset, roles, source) => {
    const may = rolesThatMay(act, { ruleset })
    expect([may.roles.map(role => messages.terms.partnerRole[role]).join(', '), may.source]).toEqual([
      roles,
      source,
    ])
  })

  test('no act is missing from the table above', () => {
    expect(new Set(rows.map(([act]) => act))).toEqual(new Set(partnerActs))
  })
})
