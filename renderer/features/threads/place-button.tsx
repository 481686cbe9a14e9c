/** What a thread is about; pressing it goes there: the finding becomes active, the pin is shown in the viewer. */
import { Button, Text } from '@fluentui/react-components'
import { pinPage } from '../../../shared/evidence/pin.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import type { CommentTarget } from '../../../shared/thread/comment.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { type Translate, useText } from '../../ui/text.ts'

export function PlaceButton({ target }: { readonly target: CommentTarget }) {
  const text = useText()
  const { state, machine, viewer } = useReviewSession()
  const { announce } = useServices()
  const label = targetText(target, state, text)
  if (target.kind === 'claim') return <Text weight="semibold">{label}</Text>
  const go = async () => {
    if (target.kind === 'finding') return machine.send({ type: 'findingChosen', finding: target.finding })
    const placed = state.pins.get(target.pin)
    const found = placed ? await viewer?.showPin(placed.pin) : false
    if (!found) announce(text('threads.placeGone'), 'warning')
  }
  return (
    <Button
      size="small"
      appearance="secondary"
      onClick={() => void go()}
      aria-label={text('threads.goTo', { place: label })}
    >
      {label}
    </Button>
  )
}

export function targetText(target: CommentTarget, state: ClaimState, text: Translate): string {
  switch (target.kind) {
    case 'claim':
      return text('threads.onClaim')
    case 'finding':
      return text('threads.onFinding', { finding: text(`terms.finding.${target.finding}`) })
    case 'pin': {
      const pin = state.pins.get(target.pin)?.pin
      if (!pin) return text('threads.onLostPin')
      const document = state.documents.find(candidate => candidate.id === pin.documentId)
      return text('threads.onPin', { document: document?.fileName ?? pin.documentId, page: pinPage(pin) })
    }
  }
}
