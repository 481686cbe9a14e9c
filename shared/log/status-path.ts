/** Every move of a claim from one status to another, in the fold, goes through here: version and path stay in step. */
import type { Status } from '../claim/status.ts'
import type { ClaimState } from './claim-state.ts'

type OnPath = Pick<
  ClaimState,
  'status' | 'statusSince' | 'version' | 'path' | 'sentToAssessmentAt' | 'expiredAt'
>

export function withStatus<State extends OnPath>(state: State, status: Status, since: string): State {
  return {
    ...state,
    status,
    statusSince: since,
    version: state.version + 1,
    path: [...state.path, { status, since }],
    sentToAssessmentAt: null,
    expiredAt: null,
  }
}
