/** Asking for a second opinion and taking that back, how far the opinions are, and, once they may be seen, what they say. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { OpinionStanding } from '../../../shared/compare/arbitration.ts'
import type { Command } from '../../../shared/log/command.ts'
import { mayWithdrawOpinion, opinionsOn, roundsOf } from '../../../shared/log/decide-comparison.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { forEach, useComparison } from './comparison.ts'

export function SecondOpinion({ standing }: { readonly standing: OpinionStanding | null }) {
  const styles = useStyles()
  const t = useText()
  const { claims: ids, states } = useComparison()
  const { claims, refuse } = useServices()
  const [first] = states
  const ask = async () => {
    const done = await claims.actTogether(ids, inside => {
      const command: Command = {
        type: 'askSecondOpinion',
        claims: ids,
        rounds: roundsOf([...inside.values()]),
      }
      return forEach(ids, command)
    })
    if (!done.ok) refuse(done.error)
  }
  if (!standing)
    return (
      <section className={styles.part} aria-label={t('compare.opinion.section')}>
        <Text size={200}>{t('compare.opinion.why')}</Text>
        <Button size="small" onClick={() => void ask()}>
          {t('compare.opinion.ask')}
        </Button>
      </section>
    )
  return (
    <section className={styles.part} aria-label={t('compare.opinion.section')}>
      <Text size={200} weight="semibold">
        {t(`compare.opinion.standing.${standing.kind}`)}
      </Text>
      <ul className={styles.list}>
        {(first ? opinionsOn(first, ids, roundsOf(states)) : []).map(opinion => (
          <li key={opinion.by.id}>
            <Text size={200}>
              {t('compare.opinion.line', {
                name: opinion.by.name,
                claim: opinion.preferred ?? t('compare.opinion.none'),
                why: opinion.rationale,
              })}
            </Text>
          </li>
        ))}
      </ul>
      <WithdrawRequest />
    </section>
  )
}

/** Only for who asked, and only until somebody else has answered. */
export function WithdrawRequest() {
  const styles = useStyles()
  const t = useText()
  const { claims: ids, states } = useComparison()
  const { actor, announce, claims, refuse } = useServices()
  const command: Command = { type: 'withdrawSecondOpinion', claims: ids, rounds: roundsOf(states) }
  const [first] = states
  if (!first || !mayWithdrawOpinion(first, command, actor().id)) return null
  const withdraw = async () => {
    const done = await claims.actTogether(ids, () => forEach(ids, command))
    if (!done.ok) return refuse(done.error)
    announce(t('compare.opinion.withdrawn'), 'toast')
  }
  return (
    <Button className={styles.withdraw} size="small" onClick={() => void withdraw()}>
      {t('compare.opinion.withdraw')}
    </Button>
  )
}

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  withdraw: { alignSelf: 'flex-start' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})
