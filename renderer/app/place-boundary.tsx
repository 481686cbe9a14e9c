/**
 * Catches a defect of one page, so that the frame and the other pages go on: says what failed, what is safe, what to do
 * next, and gives a code to copy. The log gets the kind of error, never its message, which could quote a claim.
 */
import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { goTo } from '../desk/places.ts'
import { type Services, ServicesContext, useServices } from '../desk/services.ts'
import { useText } from '../ui/text.ts'

interface PlaceBoundaryProps {
  /** Name of the page, for the code. */
  readonly place: string
  readonly children: ReactNode
}

interface PlaceBoundaryState {
  readonly error: Error | null
}

export class PlaceBoundary extends Component<PlaceBoundaryProps, PlaceBoundaryState> {
  static override contextType = ServicesContext
  declare context: Services | null
  override state: PlaceBoundaryState = { error: null }

  static getDerivedStateFromError(error: unknown): PlaceBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown): void {
    const kind = error instanceof Error ? error.name : typeof error
    this.context?.host.log('error', 'page-stopped', { place: this.props.place, kind })
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <PlaceFailure
        code={failureCode(this.props.place, error)}
        onRetry={() => this.setState({ error: null })}
      />
    )
  }
}

const useStyles = makeStyles({
  failure: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    maxWidth: '60ch',
    margin: '10vh auto 0',
    padding: tokens.spacingHorizontalXL,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

function PlaceFailure({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) {
  const styles = useStyles()
  const t = useText()
  const { announce, host } = useServices()
  const full = `${host.info.version} ${host.info.kind} ${code}`
  const copy = async () => {
    await navigator.clipboard.writeText(full)
    announce(t('app.failure.copied'), 'toast')
  }
  return (
    <div className={styles.failure} role="alert">
      <Title3 as="h1">{t('app.failure.title')}</Title3>
      <Text>{t('app.failure.safe')}</Text>
      <code className={styles.code}>{full}</code>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onRetry}>
          {t('app.failure.retry')}
        </Button>
        <Button onClick={() => goTo({ name: 'queue' })}>{t('app.failure.queue')}</Button>
        <Button onClick={() => void copy()}>{t('app.failure.copy')}</Button>
      </div>
    </div>
  )
}

/** Page, kind of error and where in the code: enough to find it, nothing of the claim. */
function failureCode(place: string, error: Error): string {
  const at = /([\w-]+\.js:\d+:\d+)/.exec(error.stack ?? '')?.[1] ?? ''
  return [place, error.name, at].filter(part => part !== '').join(' ')
}
