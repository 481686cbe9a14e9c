/** What becomes of each claim and what its partner is told; a word of another partner in it is named and stops it. */
import { Checkbox, Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components'
import { MESSAGE_LIMIT } from '../../../shared/decision/decision.ts'
import type { RejectionReason } from '../../../shared/decision/reasons.ts'
import { useText } from '../../ui/text.ts'
import { useComparison } from './comparison.ts'
import { type ArbitrationDraft, loserReasons, type ShareOfClaim } from './use-arbitration.ts'

export function ArbitrationShares({ draft }: { readonly draft: ArbitrationDraft }) {
  const styles = useStyles()
  const t = useText()
  const { slots } = useComparison()
  const { choice, shares } = draft
  if (!choice) return null
  return (
    <>
      {choice.kind === 'ask' && <Asked draft={draft} />}
      {shares.some(({ outcome }) => outcome === 'rejected') && (
        <Field label={t('decision.rejectionReason')}>
          <Select value={draft.reason} onChange={(_, { value }) => draft.setReason(value as RejectionReason)}>
            {loserReasons.map(reason => (
              <option key={reason} value={reason}>
                {t(`terms.rejectionReason.${reason}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {shares.some(({ outcome }) => outcome !== 'approved' && outcome !== 'stands') && (
        <Field label={t('decision.language')}>
          <Select value={draft.language} onChange={(_, { value }) => draft.setLanguage(value)}>
            {slots.languages.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ul className={styles.shares}>
        {shares.map(share => (
          <Share key={share.state.facts.id} share={share} onWrite={text => draft.write(share, text)} />
        ))}
      </ul>
    </>
  )
}

function Asked({ draft }: { readonly draft: ArbitrationDraft }) {
  const styles = useStyles()
  const t = useText()
  const { states } = useComparison()
  const { choice } = draft
  if (choice?.kind !== 'ask') return null
  const toggle = (claim: string, isAsked: boolean) =>
    draft.setChoice({
      kind: 'ask',
      claims: isAsked ? [...choice.claims, claim] : choice.claims.filter(other => other !== claim),
    })
  return (
    <Field label={t('compare.decide.whom')} required>
      <div className={styles.asked}>
        {states.map(({ facts }) => (
          <Checkbox
            key={facts.id}
            label={`${facts.id} · ${facts.partner.name}`}
            checked={choice.claims.includes(facts.id)}
            onChange={(_, { checked }) => toggle(facts.id, checked === true)}
          />
        ))}
      </div>
    </Field>
  )
}

function Share({
  share,
  onWrite,
}: {
  readonly share: ShareOfClaim
  readonly onWrite: (text: string) => void
}) {
  const styles = useStyles()
  const t = useText()
  const { state, outcome, message, telling, isUnanswered } = share
  const { id } = state.facts
  return (
    <li className={styles.share}>
      <Text weight="semibold">{t(`compare.decide.outcome.${outcome}`, { claim: id })}</Text>
      {isUnanswered && <Text role="alert">{t('compare.decide.unanswered', { claim: id })}</Text>}
      {outcome !== 'stands' && outcome !== 'approved' && (
        <Field
          label={t('compare.decide.message', { claim: id, partner: state.facts.partner.name })}
          {...(telling.length > 0 && {
            validationState: 'error' as const,
            validationMessage: t('compare.decide.telling', { words: telling.join(', ') }),
          })}
        >
          <Textarea
            value={message}
            maxLength={MESSAGE_LIMIT}
            rows={4}
            resize="vertical"
            onChange={(_, { value }) => onWrite(value)}
          />
        </Field>
      )}
    </li>
  )
}

const useStyles = makeStyles({
  shares: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalM },
  share: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  asked: { display: 'flex', flexDirection: 'column' },
})
