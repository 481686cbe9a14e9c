/** Rounds of the claims with which this one is compared: a partner's answer there ends the opinions here, too. */
import type { Rounds } from '../../shared/compare/arbitration.ts'
import type { ClaimState } from '../../shared/log/claim-state.ts'
import { roundsOf } from '../../shared/log/decide-comparison.ts'
import type { Services } from './services.ts'

export async function roundsAround(
  state: ClaimState,
  claims: Pick<Services['claims'], 'read'>,
): Promise<Rounds> {
  const { id } = state.facts
  const others = new Set(state.secondOpinions.flatMap(asked => asked.claims).filter(claim => claim !== id))
  const here = await Promise.all([...others].map(claim => claims.read(claim)))
  return roundsOf([state, ...here.filter(other => other !== null)])
}
