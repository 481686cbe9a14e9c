/** A decision that was made: what, by whom, why it differs; undo while it is only on this computer. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { type Outcome, rejectionTerms } from '../../../shared/decision/decision.ts'
import type { MadeDecision as Made } from '../../../shared/log/claim-state.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { type Translate, useText } from '../../ui/text.ts'

export function MadeDecision({ made }: { readonly made: Made }) {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const { machine, act, inTurn } = useReviewSession()
  const { actor, announce } = useServices()
  const isSent = useIsSent(made)
  const { decision, by, at } = made
  const undo = () =>
    void inTurn(async () => {
      const result = await act({ type: 'undoDecision' })
      if (!result.ok) return
      machine.send({ type: 'decisionUndone' })
      announce(text('decision.undone'), 'toast')
    })
  return (
    <section className={styles.made} aria-label={text('decision.made')}>
      <Text weight="semibold">{outcomeText(decision.outcome, text)}</Text>
      <Text size={200}>{text('decision.madeBy', { name: by.name, at: format.instant(at) })}</Text>
      {decision.overrideReason && (
        <Text size={200}>
          {text('decision.against', {
            recommended: text(`terms.outcome.${decision.recommended}`),
            reason: decision.overrideReason,
          })}
        </Text>
      )}
      {decision.message !== '' && (
        <details>
          <summary className={styles.summary}>{text('decision.message.title')}</summary>
          <Text block className={styles.message}>
            {decision.message}
          </Text>
        </details>
      )}
      <div className={styles.buttons}>
        {by.id === actor().id && !isSent && <Button onClick={undo}>{text('decision.undo')}</Button>}
        <Text size={200}>{text(isSent ? 'decision.sent' : 'decision.notSent')}</Text>
      </div>
    </section>
  )
}

function outcomeText(outcome: Outcome, text: Translate): string {
  const name = text(`terms.outcome.${outcome.name}`)
  const details = detailsOf(outcome, text)
  return details === '' ? name : text('decision.outcomeWith', { outcome: name, details })
}

function detailsOf(outcome: Outcome, text: Translate): string {
  switch (outcome.name) {
    case 'approve':
      return ''
    case 'request-information':
      return outcome.reasons.map(reason => text(`terms.requestReason.${reason}`)).join(' · ')
    case 'remove-products':
      return outcome.products.join(' · ')
    case 'reject':
      return rejectionTerms(outcome)
        .map(term => text(term))
        .join(' · ')
  }
}

function useIsSent(made: Made): boolean {
  const { claims } = useServices()
  const [isSent, setIsSent] = useState(false)
  useEffect(() => {
    let current = true
    void claims.mark().then(mark => {
      if (current) setIsSent(made.device !== mark.device || made.seq <= mark.acked)
    })
    return () => {
      current = false
    }
  }, [claims, made])
  return isSent
}

const useStyles = makeStyles({
  made: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  summary: { minHeight: '24px', cursor: 'pointer' },
  message: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})
