/**
 * A claim as a second reviewer may see it before giving an opinion: without the verdicts, pins and internal words of the
 * others. Their existence is not hidden in the log, only on the screen that is to be read without them.
 */
import type { ClaimState } from './claim-state.ts'

export function blindView(
  state: ClaimState,
  reviewer: { readonly id: string; readonly name: string },
): ClaimState {
  const isOwn = ({ by }: { readonly by: { readonly id: string } }) => by.id === reviewer.id
  return {
    ...state,
    verdicts: new Map([...state.verdicts].filter(([, verdict]) => isOwn(verdict))),
    pins: new Map([...state.pins].filter(([, placed]) => isOwn(placed))),
    comments: state.comments.filter(
      ({ visibility, author }) => visibility === 'partner' || author.name === reviewer.name,
    ),
    opinions: state.opinions.filter(isOwn),
  }
}
