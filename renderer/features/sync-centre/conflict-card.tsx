/** One conflict: mine and the team's side by side, what changed between, and the two ways out. Nothing is merged. */
import { Button, Card, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { type Decision, type Outcome, rejectionTerms } from '../../../shared/decision/decision.ts'
import { conflictReason, entryText } from '../../../shared/i18n/timeline-text.ts'
import type { Command } from '../../../shared/log/command.ts'
import type { Concern } from '../../../shared/sync/concern.ts'
import { BlindNotice } from '../../desk/blind-notice.tsx'
import { placeHref } from '../../desk/places.ts'
import { roundsAround } from '../../desk/rounds-around.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { refusalText, type Translate, useText } from '../../ui/text.ts'
import { type ConflictFacts, conflictFacts } from './conflict-facts.ts'

export function ConflictCard({ concern }: { readonly concern: Concern }) {
  const styles = useStyles()
  const t = useText()
  const facts = useConflict(concern)
  const settle = useSettle(concern)
  const { claim } = concern
  const isDecision = concern.type === 'ClaimDecided'
  return (
    <Card className={styles.card} appearance="outline" role="group" aria-label={titleOf(concern, t)}>
      <Subtitle2 as="h3" className={styles.title}>
        {titleOf(concern, t)}
      </Subtitle2>
      <Text>{t(`sync.conflict.${conflictReason(concern.reason)}`)}</Text>
      {facts?.blind && <BlindNotice claims={facts.blind} />}
      {facts && <Whole facts={facts} />}
      {facts && <Sides facts={facts} />}
      {facts && <Between facts={facts} />}
      {facts?.refusal && isDecision && (
        <Text>{t('sync.conflict.cannotAgain', { why: refusalText(facts.refusal) })}</Text>
      )}
      <div className={styles.actions}>
        {facts?.again && !facts.refusal && (
          <Button appearance="primary" onClick={() => void settle('decided-again', facts.again)}>
            {t('sync.conflict.again')}
          </Button>
        )}
        <Button onClick={() => void settle('withdrawn', null)}>{t('sync.conflict.withdraw')}</Button>
        {facts && facts.together.length > 0 && (
          <Button as="a" href={placeHref({ name: 'compare', claims: facts.together })}>
            {t('sync.conflict.compare')}
          </Button>
        )}
        <Button as="a" appearance="subtle" href={placeHref({ name: 'review', claim })}>
          {t('sync.open')}
        </Button>
      </div>
    </Card>
  )
}

/** A share of a comparison says what became of the whole. */
function Whole({ facts: { together } }: { readonly facts: ConflictFacts }) {
  const t = useText()
  if (together.length === 0) return null
  return <Text>{t('sync.conflict.whole', { claims: together.join(t('timeline.listSeparator')) })}</Text>
}

function Sides({ facts: { mine, by, at, state } }: { readonly facts: ConflictFacts }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const made = state.decision
  return (
    <div className={styles.sides}>
      {mine && (
        <section className={styles.side}>
          <Text weight="semibold">{t('sync.conflict.mine')}</Text>
          <Text>{outcomeText(mine.outcome, t)}</Text>
          <Told decision={mine} />
          <Text size={200}>{t('sync.conflict.madeAt', { name: by.name, at: format.instant(at) })}</Text>
        </section>
      )}
      <section className={styles.side}>
        <Text weight="semibold">{t('sync.conflict.theirs')}</Text>
        {made ? (
          <>
            <Text>{outcomeText(made.decision.outcome, t)}</Text>
            <Told decision={made.decision} />
            <Text size={200}>
              {t('sync.conflict.madeAt', { name: made.by.name, at: format.instant(made.at) })}
            </Text>
          </>
        ) : (
          <Text>{t('sync.conflict.noDecision', { status: t(`terms.status.${state.status}`) })}</Text>
        )}
      </section>
    </div>
  )
}

function Told({ decision }: { readonly decision: Decision }) {
  const styles = useStyles()
  if (decision.message === '') return null
  return (
    <Text size={200} className={styles.message}>
      {decision.message}
    </Text>
  )
}

function Between({ facts: { between } }: { readonly facts: ConflictFacts }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const wording = { translate: t, formatInstant: format.instant }
  return (
    <section>
      <Text weight="semibold">{t('sync.conflict.between')}</Text>
      {between.length === 0 ? (
        <Text block>{t('sync.conflict.nothingBetween')}</Text>
      ) : (
        <ul className={styles.list}>
          {between.map(entry => (
            <li key={`${entry.source?.event} ${entry.key}`}>
              {entryText(entry, wording)}{' '}
              <Text size={200} className={styles.quiet}>
                {t('sync.conflict.madeAt', { name: entry.actor.name, at: format.instant(entry.at) })}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function useConflict(concern: Concern): ConflictFacts | null {
  const { claims, actor } = useServices()
  const [facts, setFacts] = useState<ConflictFacts | null>(null)
  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      const [state, events] = await Promise.all([claims.read(concern.claim), claims.events(concern.claim)])
      if (!state) return
      const rounds = await roundsAround(state, claims)
      if (isCurrent) setFacts(conflictFacts(concern, { events, state, me: actor(), rounds }))
    }
    void read()
    const stop = claims.subscribe(changed => {
      if (changed.includes(concern.claim)) void read()
    })
    return () => {
      isCurrent = false
      stop()
    }
  }, [claims, actor, concern])
  return facts
}

function useSettle({ id, claim }: Concern) {
  const { claims, announce, refuse } = useServices()
  const t = useText()
  return async (how: 'withdrawn' | 'decided-again', again: Command | null) => {
    const settled = { type: 'settleConflict', event: id, how } as const
    const done = await claims.act(claim, again ? [again, settled] : [settled])
    if (!done.ok) refuse(done.error)
    else announce(t(how === 'withdrawn' ? 'sync.conflict.withdrawn' : 'sync.conflict.decidedAgain'), 'toast')
  }
}

function titleOf({ type, claim }: Concern, t: Translate): string {
  if (type === 'ClaimArbitrated') return t('sync.conflict.titleTogether', { claim })
  return t(type === 'ClaimDecided' ? 'sync.conflict.title' : 'sync.conflict.titleOther', { claim })
}

function outcomeText(outcome: Outcome, t: Translate): string {
  const name = t(`terms.outcome.${outcome.name}`)
  switch (outcome.name) {
    case 'approve':
      return name
    case 'request-information':
      return t('decision.outcomeWith', {
        outcome: name,
        details: outcome.reasons.map(reason => t(`terms.requestReason.${reason}`)).join(' · '),
      })
    case 'remove-products':
      return t('decision.outcomeWith', { outcome: name, details: outcome.products.join(' · ') })
    case 'reject':
      return t('decision.outcomeWith', {
        outcome: name,
        details: rejectionTerms(outcome)
          .map(term => t(term))
          .join(' · '),
      })
  }
}

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  title: { margin: 0 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  message: { whiteSpace: 'pre-wrap' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
