/** What a partner reads; what it does are events it pushes like any desk (partner.ts). */
import { endpoints } from '../../shared/sync/endpoints.ts'
import type { HubParts } from '../hub-parts.ts'
import { recordsOfClaim } from '../log/sql-view.ts'
import { partnerViewOf } from '../partner-view.ts'
import { answer, refusal } from '../server/answer.ts'
import { memberOf, type Route, route } from '../server/route.ts'

export function partnerRoutes({ database, log }: HubParts): readonly Route[] {
  return [
    route(endpoints.partnerClaim, async asked => {
      const { workspace, partner } = memberOf(asked)
      const claim = asked.params.claim ?? ''
      const state = await log.claim(workspace, claim)
      const isOwn = partner === null || state?.facts.partner.mpnId === partner
      // Another partner's claim and none at all look alike.
      if (!state || !isOwn) return refusal({ type: 'not-found' })
      const records = await database.inWorkspace(workspace, sql => recordsOfClaim(sql, workspace, claim))
      return answer(partnerViewOf(state, records, log.time()))
    }),
  ]
}
