/** What the chosen outcome needs besides words: request reasons, the products to remove, or the rejection reason. */
import { Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import {
  partnerRequestCauses,
  type RejectionReason,
  rejectionReasons,
  requestReasons,
} from '../../../shared/decision/reasons.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'
import type { DecisionInput } from './use-decision.ts'

export function OutcomeDetails({ input }: { readonly input: DecisionInput }) {
  switch (input.draft.name) {
    case 'approve':
      return null
    case 'request-information':
      return <RequestReasons input={input} />
    case 'remove-products':
      return <ProductsToRemove input={input} />
    case 'reject':
      return <RejectionReasonField input={input} />
  }
}

function RequestReasons({ input }: { readonly input: DecisionInput }) {
  const text = useText()
  const { requestReasons: chosen } = input.draft
  return (
    <div>
      <Choices
        legend={text('decision.requestReasons')}
        options={requestReasons.map(reason => ({
          value: reason,
          label: text(`terms.requestReason.${reason}`),
        }))}
        chosen={chosen}
        onChange={next =>
          input.change({ requestReasons: requestReasons.filter(reason => next.includes(reason)) })
        }
      />
      {chosen.map(reason => (
        <Text key={reason} size={200} block>
          {text(`reasons.request.${reason}`)}
        </Text>
      ))}
    </div>
  )
}

function ProductsToRemove({ input }: { readonly input: DecisionInput }) {
  const text = useText()
  const { state } = useReviewSession()
  return (
    <Choices
      legend={text('decision.productsToRemove')}
      options={state.facts.products.map(({ name }) => ({ value: name, label: name }))}
      chosen={input.draft.products}
      onChange={products => input.change({ products })}
    />
  )
}

interface ChoicesProps {
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

function Choices({ legend, options, chosen, onChange }: ChoicesProps) {
  const styles = useStyles()
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value])
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>
        <Text weight="semibold">{legend}</Text>
      </legend>
      {options.map(({ value, label }) => (
        <Checkbox key={value} label={label} checked={chosen.includes(value)} onChange={() => toggle(value)} />
      ))}
    </fieldset>
  )
}

function RejectionReasonField({ input }: { readonly input: DecisionInput }) {
  const text = useText()
  const { rejectionReason } = input.draft
  return (
    <>
      <Field label={text('decision.rejectionReason')} hint={text(`reasons.rejection.${rejectionReason}`)}>
        <Select
          value={rejectionReason}
          onChange={(_, { value }) => input.change({ rejectionReason: value as RejectionReason })}
        >
          {rejectionReasons.map(reason => (
            <option key={reason} value={reason}>
              {text(`terms.rejectionReason.${reason}`)}
            </option>
          ))}
        </Select>
      </Field>
      {rejectionReason === 'partner-request' && <CauseField input={input} />}
    </>
  )
}

function CauseField({ input }: { readonly input: DecisionInput }) {
  const text = useText()
  return (
    <Field label={text('decision.cause')}>
      <Select
        value={input.draft.cause ?? ''}
        onChange={(_, { value }) =>
          input.change({ cause: partnerRequestCauses.find(cause => cause === value) ?? null })
        }
      >
        <option value="">{text('decision.otherCause')}</option>
        {partnerRequestCauses.map(cause => (
          <option key={cause} value={cause}>
            {text(`terms.partnerRequestCause.${cause}`)}
          </option>
        ))}
      </Select>
    </Field>
  )
}

const useStyles = makeStyles({
  set: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
})
