/** A device redeems its code; see auth/enrolment. */
import { redeem } from '../auth/enrolment.ts'
import type { HubParts } from '../hub-parts.ts'
import { answer, refusal } from '../server/answer.ts'
import { ownEndpoints } from '../server/own-endpoints.ts'
import { type Route, route } from '../server/route.ts'

export function enrolRoute({ database, config, now }: HubParts): Route {
  return route(ownEndpoints.enrol, async ({ body }) => {
    const { kty, crv, x } = body.key
    const publicKey = JSON.stringify({ kty, crv, x })
    const moment = now()
    const redeemed = await database.inWorkspace(body.ws, sql =>
      redeem(sql, { workspace: body.ws, code: body.code, device: body.device, publicKey, now: moment }),
    )
    if (!redeemed.ok)
      return refusal({
        type: redeemed.error.type === 'device-of-another' ? 'device-of-another' : 'forbidden',
      })
    const { person, role } = redeemed.value
    return answer({
      person,
      role,
      audience: config.audience,
      serverTime: moment.toString({ smallestUnit: 'millisecond' }),
    })
  })
}
