/** The outcomes the status machine allows from here, as radio buttons; the recommended one says so in words. */
import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { Move } from '../../../shared/claim/status.ts'
import { canMove } from '../../../shared/claim/status-machine.ts'
import { type OutcomeName, outcomeNames } from '../../../shared/decision/decision.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import type { DecisionInput } from './use-decision.ts'

interface OutcomeChoiceProps {
  readonly input: DecisionInput
  readonly recommended: OutcomeName
}

const moveOf: Readonly<Record<OutcomeName, Move>> = {
  approve: 'approve',
  'request-information': 'request-information',
  'remove-products': 'request-information',
  reject: 'reject',
}

export function OutcomeChoice({ input, recommended }: OutcomeChoiceProps) {
  const styles = useStyles()
  const text = useText()
  const { state } = useReviewSession()
  const { readings } = useServices()
  const rules = { ruleset: state.ruleset, readings: readings(state.ruleset) }
  const allowed = outcomeNames.filter(name =>
    canMove(rules, state.status, { type: moveOf[name], by: 'reviewer' }),
  )
  return (
    <RadioGroup
      layout="horizontal"
      className={styles.group}
      aria-label={text('decision.outcome')}
      value={input.draft.name}
      onChange={(_, { value }) => input.change({ name: value as OutcomeName })}
    >
      {allowed.map(name => (
        <Radio
          key={name}
          value={name}
          label={
            name === recommended
              ? text('decision.outcomeRecommended', { outcome: text(`terms.outcome.${name}`) })
              : text(`terms.outcome.${name}`)
          }
        />
      ))}
    </RadioGroup>
  )
}

const useStyles = makeStyles({ group: { flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS } })
