/**
 * The start screen's part about the second copy: entries being put back, the ways on where that was stopped or could not
 * be done whole, and the ways out of a database that cannot be opened. Nothing here deletes anything.
 */
import { Button, makeStyles, ProgressBar, Spinner, Text, Title2, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Result } from '../../shared/base/result.ts'
import type { JournalRestore } from '../data/start-from-journal.ts'
import { refusalText, useLanguage, useText } from '../ui/text.ts'

/** Saves the second copy; true once it is in the person's hands. */
type Save = () => Promise<Result<boolean>>

export type RestoreState =
  /** `share` of the journal that was read, 0 to 1. */
  | { readonly kind: 'restoring'; readonly share: number; readonly onStop: () => void }
  | { readonly kind: 'putting-rows' }
  | { readonly kind: 'restore-stopped'; readonly onGoOn: () => void; readonly onSave: Save }
  | {
      readonly kind: 'partly-restored'
      readonly restore: JournalRestore
      readonly onGoOn: () => void
      readonly onSave: Save
    }
  | {
      readonly kind: 'damaged'
      readonly code: string
      readonly lastAt: string | null
      readonly onSave: Save
      /** null = this browser has no second place for a database. */
      readonly onSetAside: (() => void) | null
    }
  | { readonly kind: 'journal-unreadable'; readonly code: string }

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  progress: { width: '100%', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  code: { fontFamily: tokens.fontFamilyMonospace, userSelect: 'all', overflowWrap: 'anywhere' },
})

export function RestoreBody({ state }: { readonly state: RestoreState }) {
  const t = useText()
  switch (state.kind) {
    case 'restoring':
      return <Restoring share={state.share} onStop={state.onStop} />
    case 'putting-rows':
      return <Spinner size="small" label={t('safety.start.rows')} />
    case 'restore-stopped':
      return (
        <>
          <Message title={t('safety.start.stoppedTitle')} text={t('safety.start.stoppedText')} />
          <Actions onSave={state.onSave} onGoOn={state.onGoOn} />
        </>
      )
    case 'partly-restored':
      return <PartlyRestored state={state} />
    case 'damaged':
      return <Damaged state={state} />
    case 'journal-unreadable':
      return (
        <>
          <Message title={t('safety.start.unknownTitle')} text={t('safety.start.unknownText')} />
          <Code code={state.code} />
          <TryAgain />
        </>
      )
  }
}

function Restoring({ share, onStop }: { readonly share: number; readonly onStop: () => void }) {
  const styles = useStyles()
  const t = useText()
  const progress = t('safety.start.progress', { percent: Math.floor(share * 100) })
  return (
    <>
      <Message title={t('safety.start.restoringTitle')} text={t('safety.start.restoringText')} />
      <div className={styles.progress}>
        <ProgressBar value={share} aria-label={t('safety.start.restoringTitle')} />
        <Text>{progress}</Text>
      </div>
      <Button onClick={onStop}>{t('safety.start.stop')}</Button>
    </>
  )
}

function PartlyRestored({ state }: { readonly state: Extract<RestoreState, { kind: 'partly-restored' }> }) {
  const t = useText()
  const { entries, fault } = state.restore
  const place = fault && { after: fault.after, segment: fault.segment, line: fault.line }
  return (
    <>
      <Message
        title={t('safety.start.partlyTitle', { count: entries })}
        text={place ? t('safety.start.partlyText', place) : ''}
      />
      <Actions onSave={state.onSave} onGoOn={state.onGoOn} />
    </>
  )
}

function Damaged({ state }: { readonly state: Extract<RestoreState, { kind: 'damaged' }> }) {
  const styles = useStyles()
  const t = useText()
  const language = useLanguage()
  const [isSaved, setIsSaved] = useState(false)
  const at = state.lastAt === null ? '–' : momentText(state.lastAt, language)
  return (
    <>
      <Message title={t('safety.start.damagedTitle')} text={t('safety.start.damagedText', { at })} />
      <Code code={state.code} />
      <div className={styles.actions}>
        <TryAgain />
        <SaveButton onSave={state.onSave} onSaved={() => setIsSaved(true)} />
        {state.onSetAside && (
          <Button disabledFocusable={!isSaved} onClick={state.onSetAside}>
            {t('safety.start.setAside')}
          </Button>
        )}
      </div>
      {state.onSetAside && !isSaved && <Text size={200}>{t('safety.start.setAsideHint')}</Text>}
    </>
  )
}

function Actions({ onSave, onGoOn }: { readonly onSave: Save; readonly onGoOn: () => void }) {
  const styles = useStyles()
  const t = useText()
  return (
    <div className={styles.actions}>
      <SaveButton onSave={onSave} />
      <Button appearance="primary" onClick={onGoOn}>
        {t('safety.start.goOn')}
      </Button>
    </div>
  )
}

function SaveButton({ onSave, onSaved }: { readonly onSave: Save; readonly onSaved?: () => void }) {
  const t = useText()
  const [outcome, setOutcome] = useState('')
  const save = async () => {
    const saved = await onSave()
    if (!saved.ok) return setOutcome(refusalText(saved.error))
    if (!saved.value) return
    setOutcome(t('safety.copy.saved'))
    onSaved?.()
  }
  return (
    <>
      <Button onClick={() => void save()}>{t('safety.copy.save')}</Button>
      <Text role="status">{outcome}</Text>
    </>
  )
}

function Message({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div role="alert">
      <Title2 as="h1">{title}</Title2>
      <Text as="p" block>
        {text}
      </Text>
    </div>
  )
}

function Code({ code }: { readonly code: string }) {
  const styles = useStyles()
  const t = useText()
  return (
    <Text>
      {t('app.start.code')}: <code className={styles.code}>{code}</code>
    </Text>
  )
}

function TryAgain() {
  const t = useText()
  return (
    <Button appearance="primary" onClick={() => location.reload()}>
      {t('app.start.retry')}
    </Button>
  )
}

/** Before there are settings there is only the computer's own time zone. */
function momentText(instant: string, language: string): string {
  return Temporal.Instant.from(instant).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
}
