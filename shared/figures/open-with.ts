/** Open is what somebody still has to act on: the reviewers (submitted, under review, dispute) or the partner. */

export type OpenWith = 'reviewers' | 'partner'

/** null = closed, or not handed in yet. */
export function openWith(status: string): OpenWith | null {
  if (status === 'submitted' || status === 'under-review' || status === 'dispute') return 'reviewers'
  return status === 'partner-action-required' ? 'partner' : null
}
