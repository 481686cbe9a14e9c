/**
 * The claimed products, with a tick for each one the PoE does not support. Before the verdict the ticks are part of it;
 * on a recorded Fail or Unclear a tick records the verdict again with the new list.
 */
import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useSelector } from '@xstate/react'
import type { RecordedVerdict } from '../../../shared/log/claim-state.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'

export function UnsupportedProducts({ answer }: { readonly answer: RecordedVerdict | null }) {
  const styles = useStyles()
  const text = useText()
  const { machine, state, act, inTurn } = useReviewSession()
  const marked = useSelector(machine, snapshot => snapshot.context.unsupportedProducts)
  const isAgainst = answer?.verdict === 'fail' || answer?.verdict === 'unclear'
  const current = isAgainst ? answer.unsupportedProducts : marked

  const toggle = (product: string) => {
    const products = current.includes(product)
      ? current.filter(other => other !== product)
      : [...current, product]
    if (!isAgainst) return machine.send({ type: 'productsMarked', products })
    const { finding, verdict, reason, pins, note } = answer
    void inTurn(async () => {
      await act({
        type: 'recordVerdict',
        finding,
        verdict,
        reason,
        pins,
        note,
        unsupportedProducts: products,
      })
    })
  }
  return (
    <fieldset className={styles.set} disabled={state.decision !== null}>
      <legend className={styles.legend}>
        <Text size={300} weight="semibold">
          {text('review.products.legend')}
        </Text>
      </legend>
      {state.facts.products.map(({ name }) => (
        <Checkbox key={name} label={name} checked={current.includes(name)} onChange={() => toggle(name)} />
      ))}
    </fieldset>
  )
}

const useStyles = makeStyles({
  set: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
})
