/**
 * What is shown before there is a desk: opening, waiting for another window, claims of a newer version, failure. It has
 * only the host's language and theme to stand on.
 */
import { Button, makeStyles, Spinner, Text, Title2, tokens } from '@fluentui/react-components'
import { assertNever } from '../../shared/base/assert-never.ts'
import { useText } from '../ui/text.ts'
import { Mark } from './mark.tsx'
import { RestoreBody, type RestoreState } from './restore-body.tsx'

export type StartState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'failed'; readonly code: string }
  | RestoreState

const useStyles = makeStyles({
  screen: {
    height: '100%',
    display: 'grid',
    placeItems: 'center',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  box: {
    boxSizing: 'border-box',
    width: 'min(520px, 100vw)',
    minHeight: '260px',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
  },
  name: { display: 'flex', gap: '8px', alignItems: 'center', fontWeight: tokens.fontWeightSemibold },
  code: { fontFamily: tokens.fontFamilyMonospace, userSelect: 'all', overflowWrap: 'anywhere' },
})

export function StartScreen({ state }: { readonly state: StartState }) {
  const styles = useStyles()
  const t = useText()
  return (
    <main className={styles.screen}>
      <div className={styles.box}>
        <span className={styles.name}>
          <Mark /> {t('app.name')}
        </span>
        <StartBody state={state} />
      </div>
    </main>
  )
}

function StartBody({ state }: { readonly state: StartState }) {
  const styles = useStyles()
  const t = useText()
  switch (state.kind) {
    case 'opening':
      return <Spinner size="small" label={t('app.start.opening')} />
    case 'blocked':
      return (
        <div role="alert">
          <Title2 as="h1">{t('app.start.blockedTitle')}</Title2>
          <Text as="p" block>
            {t('app.start.blockedText')}
          </Text>
        </div>
      )
    case 'outdated':
      return (
        <>
          <Text role="alert">{t('integrity.otherWindow')}</Text>
          <Button appearance="primary" onClick={() => location.reload()}>
            {t('integrity.reload')}
          </Button>
        </>
      )
    case 'newer':
      return (
        <div role="alert">
          <Title2 as="h1">{t('app.start.newerTitle')}</Title2>
          <Text as="p" block>
            {t('app.start.newerText')}
          </Text>
        </div>
      )
    case 'restoring':
    case 'putting-rows':
    case 'restore-stopped':
    case 'partly-restored':
    case 'damaged':
    case 'journal-unreadable':
      return <RestoreBody state={state} />
    case 'failed':
      return (
        <>
          <div role="alert">
            <Title2 as="h1">{t('app.start.failedTitle')}</Title2>
            <Text as="p" block>
              {t('app.start.failedText')}
            </Text>
          </div>
          <Text>
            {t('app.start.code')}: <code className={styles.code}>{state.code}</code>
          </Text>
          <Button appearance="primary" onClick={() => location.reload()}>
            {t('app.start.retry')}
          </Button>
        </>
      )
    default:
      return assertNever(state)
  }
}
