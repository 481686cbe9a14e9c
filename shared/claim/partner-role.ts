/**
 * Who of a partner's people may do what in the claim flow, by the documents' role lists (domain.md §7). A bundle does not
 * say which role its author had, so nothing is refused here: the facts panel names the roles for the reviewer's eye.
 */
import { documentedReadings, type RuleReadings, type RulesetId } from './ruleset.ts'

export type PartnerRole = 'billing-admin' | 'global-admin' | 'incentives-admin' | 'incentives-user'

/** `manage` is also answering, editing and disputing; `read` is the overview. */
export const partnerActs = ['create', 'manage', 'read'] as const
export type PartnerAct = (typeof partnerActs)[number]

export interface RoleLaw {
  readonly ruleset: RulesetId
  readonly readings?: RuleReadings
}

export interface ActingRoles {
  readonly roles: readonly PartnerRole[]
  readonly source: string
}

export function rolesThatMay(act: PartnerAct, { ruleset, readings }: RoleLaw): ActingRoles {
  const is2020 = ruleset === '2020'
  switch (act) {
    case 'create':
      return creators(ruleset, readings ?? documentedReadings[ruleset])
    case 'manage':
      return {
        roles: ['billing-admin', 'global-admin', 'incentives-admin'],
        source: is2020 ? 'S1, S3, S4' : 'B-M',
      }
    case 'read':
      return { roles: ['incentives-admin', 'incentives-user'], source: is2020 ? 'S0, S2' : 'B-O' }
  }
}

function creators(ruleset: RulesetId, { creator }: RuleReadings): ActingRoles {
  if (ruleset === '2023' && creator === 'admin-or-user')
    return { roles: ['incentives-admin', 'incentives-user'], source: 'B-P' }
  return { roles: ['incentives-admin'], source: ruleset === '2020' ? 'A-C' : 'B-C' }
}
