/** A member's rights in the words of the law (shared/log/admit): as which actors its events may speak. */
import type { Rights } from '../../shared/log/admit.ts'
import type { HubRole } from '../../shared/sync/protocol.ts'
import type { Identity } from './identity.ts'

const actsAs: Readonly<Record<HubRole, Rights['actsAs']>> = {
  // The customer is no user of the hub; its refusal reaches it through the partner, as its notice does.
  partner: ['partner', 'customer'],
  // Desks record clocks that ran out; the hub checks them against its own clock.
  reviewer: ['reviewer', 'system'],
  lead: ['reviewer', 'system'],
  auditor: [],
}

export function rightsOf({ role, person, partner }: Identity): Rights {
  return { actsAs: actsAs[role], actors: [person.id], mpnId: partner }
}
