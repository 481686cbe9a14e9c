/** A blind opinion: which claim this reviewer would approve and why, without sight of what the others found. */
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { type KeyboardEvent, useState } from 'react'
import { RATIONALE_LIMIT } from '../../../shared/compare/arbitration.ts'
import type { Command } from '../../../shared/log/command.ts'
import { roundsOf } from '../../../shared/log/decide-comparison.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { forEach, useComparison } from './comparison.ts'
import { WithdrawRequest } from './second-opinion.tsx'

export function OpinionForm({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles()
  const t = useText()
  const { states, claims: ids } = useComparison()
  const { claims, announce, refuse } = useServices()
  const [choice, setChoice] = useState('')
  const [rationale, setRationale] = useState('')
  const isComplete = choice !== '' && rationale.trim() !== ''
  const give = async () => {
    if (!isComplete) return
    const command: Command = {
      type: 'giveOpinion',
      claims: ids,
      preferred: choice === 'none' ? null : choice,
      rationale,
      // Of the papers that were looked at; if a partner answers meanwhile, the opinion is refused and not moved.
      rounds: roundsOf(states),
    }
    const done = await claims.actTogether(ids, () => forEach(ids, command))
    if (!done.ok) return refuse(done.error)
    announce(t('compare.opinion.given'), 'toast')
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void give()
  }
  return (
    <DialogBody onKeyDown={onKeyDown}>
      <DialogTitle>{t('compare.opinion.title')}</DialogTitle>
      <DialogContent className={styles.content}>
        <Text as="p" block>
          {t('compare.opinion.blind')}
        </Text>
        <Field label={t('compare.opinion.choice')} required>
          <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value)}>
            {states.map(({ facts }, index) => (
              <Radio
                key={facts.id}
                value={facts.id}
                autoFocus={index === 0}
                label={t('compare.decide.prefer', { claim: facts.id, partner: facts.partner.name })}
              />
            ))}
            <Radio value="none" label={t('compare.opinion.none')} />
          </RadioGroup>
        </Field>
        <Field label={t('compare.decide.rationale')} hint={t('compare.decide.rationaleHint')} required>
          <Textarea
            value={rationale}
            maxLength={RATIONALE_LIMIT}
            onChange={(_, { value }) => setRationale(value)}
          />
        </Field>
        <WithdrawRequest />
      </DialogContent>
      <DialogActions>
        <Button className={styles.button} onClick={onClose}>
          {t('compare.decide.close')}
        </Button>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={!isComplete}
          onClick={() => void give()}
        >
          {t('compare.opinion.give')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  button: { whiteSpace: 'nowrap', flexShrink: 0 },
})
