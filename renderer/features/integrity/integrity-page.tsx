/** The state of the log, what its check can and cannot show, and the ways out: verify now, rescue copy. */
import {
  Button,
  Card,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components'
import { CopyRegular, ErrorCircleFilled, ShieldCheckmarkFilled } from '@fluentui/react-icons'
import { CommandButton } from '../../commands/command-button.tsx'
import type { IntegrityState } from '../../data/integrity.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { PageColumn } from '../../ui/page-column.tsx'
import { useText } from '../../ui/text.ts'
import { SecondCopyCard } from './second-copy.tsx'
import { useIntegrity } from './use-integrity.ts'

const useStyles = makeStyles({
  state: { minHeight: '148px', padding: tokens.spacingHorizontalL },
  headline: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  icon: { fontSize: '28px', flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hash: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
})

export function IntegrityPage() {
  const styles = useStyles()
  const t = useText()
  const state = useIntegrity()
  return (
    <PageColumn title={t('integrity.title')}>
      <Card className={styles.state} appearance="outline">
        <StateView state={state} />
      </Card>
      <div className={styles.actions}>
        <CommandButton command="integrity.check" appearance="primary" label={t('integrity.checkAgain')} />
        <CommandButton command="integrity.rescue" label={t('integrity.rescue')} />
      </div>
      <Text className={styles.hint}>{t('integrity.rescueText')}</Text>
      <SecondCopyCard />
      <div className={styles.two}>
        <section>
          <Subtitle2 as="h2" className={styles.heading}>
            {t('integrity.shows')}
          </Subtitle2>
          <p>{t('integrity.showsText')}</p>
        </section>
        <section>
          <Subtitle2 as="h2" className={styles.heading}>
            {t('integrity.showsNot')}
          </Subtitle2>
          <p>{t('integrity.showsNotText')}</p>
        </section>
      </div>
    </PageColumn>
  )
}

function StateView({ state }: { readonly state: IntegrityState }) {
  const t = useText()
  if (state.kind === 'checking') {
    const { done, total } = state
    const text = t('integrity.checking', { done, total })
    return (
      <>
        <Text>{text}</Text>
        <ProgressBar value={total === 0 ? undefined : done / total} aria-label={t('integrity.title')} />
      </>
    )
  }
  return state.kind === 'sound' ? <Sound state={state} /> : <Broken state={state} />
}

function Sound({ state }: { readonly state: Extract<IntegrityState, { kind: 'sound' }> }) {
  const styles = useStyles()
  const t = useText()
  const format = useFormat()
  const { announce } = useServices()
  const { seq, hash } = state.head
  const copy = async () => {
    await navigator.clipboard.writeText(`${seq} ${hash}`)
    announce(t('integrity.copied'), 'toast')
  }
  return (
    <>
      <div className={styles.headline}>
        <ShieldCheckmarkFilled className={mergeClasses(styles.icon, styles.good)} />
        <div>
          <Subtitle2 as="h2" block className={styles.heading}>
            {t('integrity.soundTitle')}
          </Subtitle2>
          <Text>{t('integrity.soundText', { count: seq, at: format.instant(state.checkedAt) })}</Text>
        </div>
      </div>
      <div>
        <span className={styles.hash}>
          {t('integrity.head', { hash: `${format.number(seq)} · ${hash}` })}
        </span>{' '}
        <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => void copy()}>
          {t('integrity.copyHead')}
        </Button>
        <Text block className={styles.hint}>
          {t('integrity.headHint')}
        </Text>
      </div>
    </>
  )
}

function Broken({ state }: { readonly state: Extract<IntegrityState, { kind: 'broken' }> }) {
  const styles = useStyles()
  const t = useText()
  return (
    <>
      <div className={styles.headline}>
        <ErrorCircleFilled className={mergeClasses(styles.icon, styles.bad)} />
        <Subtitle2 as="h2" className={styles.heading}>
          {t('integrity.broken')}
        </Subtitle2>
      </div>
      <Text>
        {state.claim === null
          ? t('integrity.first', { seq: state.first.seq })
          : t('integrity.firstWithClaim', { seq: state.first.seq, claim: state.claim })}
        <br />
        {t(`integrity.faults.${state.first.fault}`)}
      </Text>
      <Text>{t('integrity.brokenExplained')}</Text>
    </>
  )
}
