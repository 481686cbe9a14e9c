/**
 * Deciding the comparison. Nothing is chosen beforehand and the tie-break is only told. While blind opinions are gathered
 * the dialog takes this reviewer's opinion instead. Ctrl+Enter commits, Esc closes and keeps what was written.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
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
import { RATIONALE_LIMIT, tieBreak } from '../../../shared/compare/arbitration.ts'
import { tieBreakOf } from '../../../shared/log/arbitrate.ts'
import { opinionsOn, roundsOf } from '../../../shared/log/decide-comparison.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { ArbitrationShares } from './arbitration-shares.tsx'
import { useComparison } from './comparison.ts'
import { OpinionForm } from './opinion-form.tsx'
import { SecondOpinion } from './second-opinion.tsx'
import { type ArbitrationDraft, useArbitration, useCommitArbitration } from './use-arbitration.ts'

export interface ArbitrationDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function ArbitrationDialog({ isOpen, onClose }: ArbitrationDialogProps) {
  const { claims, states } = useComparison()
  const { actor } = useServices()
  const draft = useArbitration()
  const isGathering = draft.standing !== null && !('preferred' in draft.standing)
  const hasGiven = states.some(state =>
    opinionsOn(state, claims, roundsOf(states)).some(({ by }) => by.id === actor().id),
  )
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface aria-describedby={undefined}>
        {isGathering && !hasGiven ? (
          <OpinionForm onClose={onClose} />
        ) : (
          <DecisionForm draft={draft} onClose={onClose} />
        )}
      </DialogSurface>
    </Dialog>
  )
}

function DecisionForm({
  draft,
  onClose,
}: {
  readonly draft: ArbitrationDraft
  readonly onClose: () => void
}) {
  const styles = useStyles()
  const t = useText()
  const commit = useCommitArbitration()
  const [isBusy, setIsBusy] = useState(false)
  const submit = async () => {
    if (!draft.isComplete || isBusy) return
    setIsBusy(true)
    if (await commit(draft)) onClose()
    setIsBusy(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void submit()
  }
  return (
    <DialogBody onKeyDown={onKeyDown}>
      <DialogTitle>{t('compare.decide.title')}</DialogTitle>
      <DialogContent className={styles.content}>
        <TieBreakFact />
        <Choices draft={draft} />
        <Field label={t('compare.decide.rationale')} hint={t('compare.decide.rationaleHint')} required>
          <Textarea
            value={draft.rationale}
            maxLength={RATIONALE_LIMIT}
            onChange={(_, { value }) => draft.setRationale(value)}
          />
        </Field>
        <ArbitrationShares draft={draft} />
        <SecondOpinion standing={draft.standing} />
      </DialogContent>
      <DialogActions fluid>
        <Text size={200} className={styles.hint}>
          {t('compare.decide.hint')}
        </Text>
        <Button className={styles.button} onClick={onClose}>
          {t('compare.decide.close')}
        </Button>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={!draft.isComplete || isBusy}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void submit()}
        >
          {t('compare.decide.commit')}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

function TieBreakFact() {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const { states } = useComparison()
  const { newest, dated } = tieBreakOf(states)
  return (
    <section className={styles.fact} aria-label={t('compare.tieBreak.title')}>
      <Text size={200} weight="semibold" block>
        {t('compare.tieBreak.title')}
      </Text>
      <Text size={200} block>
        {t('compare.tieBreak.rule', { source: tieBreak.source })}
      </Text>
      <ul className={styles.dated}>
        {dated.map(({ claim, newestPoeAt }) => (
          <li key={claim}>
            <Text size={200}>
              {t('compare.tieBreak.dated', {
                claim,
                at: newestPoeAt ? format.instant(newestPoeAt) : t('compare.fact.notSaid'),
              })}
              {claim === newest && <strong> {t('compare.tieBreak.isNewest')}</strong>}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Choices({ draft }: { readonly draft: ArbitrationDraft }) {
  const t = useText()
  const { states } = useComparison()
  const { choice, setChoice } = draft
  const value = choice === null ? '' : choice.kind === 'prefer' ? `prefer ${choice.claim}` : choice.kind
  const choose = (chosen: string) => {
    const [kind, claim = ''] = chosen.split(' ')
    if (kind === 'prefer') setChoice({ kind, claim })
    else if (kind === 'ask') setChoice({ kind, claims: states.map(({ facts }) => facts.id) })
    else setChoice({ kind: 'keep' })
  }
  return (
    <Field label={t('compare.decide.choice')} required>
      <RadioGroup value={value} onChange={(_, data) => choose(data.value)}>
        {states.map(({ facts }, index) => (
          <Radio
            key={facts.id}
            value={`prefer ${facts.id}`}
            autoFocus={index === 0}
            label={t('compare.decide.prefer', { claim: facts.id, partner: facts.partner.name })}
          />
        ))}
        <Radio value="ask" label={t('compare.decide.ask')} />
        <Radio value="keep" label={t('compare.decide.keep')} />
      </RadioGroup>
    </Field>
  )
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  fact: {
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    paddingInlineStart: tokens.spacingHorizontalM,
  },
  dated: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  button: { whiteSpace: 'nowrap', flexShrink: 0 },
  hint: { color: tokens.colorNeutralForeground3, marginInlineEnd: 'auto' },
})
