/**
 * Two to four claims side by side: the matrix of partners and findings, below it two full viewers that go to the same
 * question together. Nothing of the documents is shown before the criteria are recorded.
 */
import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { type ReactNode, useMemo } from 'react'
import { COMPARED_MOST } from '../../../shared/compare/arbitration.ts'
import { blindView } from '../../../shared/log/blind-view.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { isBlindFor, roundsOf } from '../../../shared/log/decide-comparison.ts'
import { placeHref } from '../../desk/places.ts'
import { useServices } from '../../desk/services.ts'
import { refusalText, useText } from '../../ui/text.ts'
import { CompareHeader } from './compare-header.tsx'
import type { CompareSlots } from './compare-slots.ts'
import { CompareSplit } from './compare-split.tsx'
import { ComparisonContext } from './comparison.ts'
import { useCompareCommands } from './use-compare-commands.ts'
import { useCompared } from './use-compared.ts'
import { useComparisonDesk } from './use-comparison-desk.ts'
import { useFrozenCriteria } from './use-frozen-criteria.ts'

export interface ComparePageProps {
  readonly claims: readonly string[]
  readonly slots: CompareSlots
}

export function ComparePage({ claims, slots }: ComparePageProps) {
  const t = useText()
  if (claims.length > COMPARED_MOST)
    return <Told>{t('compare.tooMany', { count: claims.length, most: COMPARED_MOST })}</Told>
  return <KnownClaims claims={claims} slots={slots} />
}

function KnownClaims({ claims, slots }: ComparePageProps) {
  const t = useText()
  const view = useCompared(claims)
  const freezing = useFrozenCriteria(claims, view.kind === 'here' ? view.states : [])
  if (view.kind === 'absent') return <Told>{t('compare.absent', { claims: view.claims.join(', ') })}</Told>
  if (freezing.kind === 'refused')
    return <Told>{`${t('compare.notFrozen')} ${refusalText(freezing.refusal)}`}</Told>
  if (view.kind === 'loading' || freezing.kind === 'freezing') return <Waiting />
  return <Desk claims={claims} states={view.states} slots={slots} />
}

interface DeskProps extends ComparePageProps {
  readonly states: readonly ClaimState[]
}

function Desk({ claims, states, slots }: DeskProps) {
  const styles = useStyles()
  const { actor } = useServices()
  const { id, name } = actor()
  const isBlind = states.some(state => isBlindFor(state, { claims, rounds: roundsOf(states) }, id))
  const shown = useMemo(
    () => (isBlind ? states.map(state => blindView(state, { id, name })) : states),
    [states, isBlind, id, name],
  )
  const comparison = useComparisonDesk({ claims, states: shown, isBlind, slots })
  return (
    <ComparisonContext value={comparison}>
      <Keys />
      <div className={styles.page} data-scope="compare viewer">
        <CompareHeader />
        <CompareSplit />
      </div>
    </ComparisonContext>
  )
}

function Keys() {
  useCompareCommands()
  return null
}

function Waiting() {
  const styles = useStyles()
  const t = useText()
  return <Spinner className={styles.told} size="small" label={t('compare.opening')} />
}

function Told({ children }: { readonly children: ReactNode }) {
  const styles = useStyles()
  const t = useText()
  return (
    <div className={styles.told} role="alert">
      <Text as="p">{children}</Text>
      <a href={placeHref({ name: 'queue' })}>{t('review.header.back')}</a>
    </div>
  )
}

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    // Narrow or zoomed, the page scrolls as a whole.
    '@media (max-width: 720px), (max-height: 560px)': { overflowY: 'auto' },
  },
  told: { padding: tokens.spacingVerticalXXL },
})
