/**
 * Live regions and the messages at the lower edge. A message leaves by itself unless it warns, the pointer rests on it
 * or the focus is in it; F6 reaches the group, so its Undo works without a pointer.
 */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular, CheckmarkCircleFilled, DismissRegular, WarningFilled } from '@fluentui/react-icons'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useText } from '../ui/text.ts'
import { useHiddenText } from '../ui/use-hidden-text.ts'
import type { Announcer, Notice } from './announcer.ts'

const SHOWN_MS = 6000
const SHOWN_WITH_UNDO_MS = 10_000
/** A long sentence stays longer: this much for each character beyond what is read at a glance. */
const MS_PER_CHARACTER = 50
const GLANCE_CHARACTERS = 80

const useStyles = makeStyles({
  group: {
    position: 'fixed',
    // Above the verdict bar of Review, on the side of the documents: a message never covers a button.
    insetInlineStart: '88px',
    bottom: '104px',
    // Zoomed in, the buttons of a page are anywhere; over the top bar a message is least in the way.
    '@media (max-width: 640px), (max-height: 420px)': {
      insetInlineStart: '16px',
      insetBlockStart: '4px',
      bottom: 'auto',
      width: 'calc(100vw - 32px)',
      maxWidth: '560px',
    },
    zIndex: 1000,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: 'min(560px, calc(100vw - 120px))',
    pointerEvents: 'none',
  },
  notice: {
    pointerEvents: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `6px 6px 6px ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  text: { flex: '1 1 auto', overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, fontSize: '18px', color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
})

export function Notices({ announcer }: { readonly announcer: Announcer }) {
  const styles = useStyles()
  const hidden = useHiddenText()
  const t = useText()
  const { line, notices } = useSyncExternalStore(announcer.subscribe, announcer.said)
  const isWarning = line?.kind === 'warning'
  return (
    <>
      <div aria-live="polite" className={hidden.hidden}>
        {line && !isWarning && <span key={line.id}>{line.text}</span>}
      </div>
      <div aria-live="assertive" className={hidden.hidden}>
        {line && isWarning && <span key={line.id}>{line.text}</span>}
      </div>
      {notices.length > 0 && (
        <section className={styles.group} aria-label={t('app.notices')} data-pane tabIndex={-1}>
          {notices.map(notice => (
            <NoticeCard key={notice.id} notice={notice} announcer={announcer} />
          ))}
        </section>
      )}
    </>
  )
}

interface NoticeCardProps {
  readonly notice: Notice
  readonly announcer: Announcer
}

function NoticeCard({ notice, announcer }: NoticeCardProps) {
  const styles = useStyles()
  const t = useText()
  const [isHeld, setIsHeld] = useState(false)
  const onClose = () => announcer.dismiss(notice.id)
  // Once per notice: whatever else is said meanwhile, and a busy desk says something every few seconds, must not keep it.
  useEffect(() => {
    if (isHeld || notice.kind === 'warning') return
    const timer = setTimeout(() => announcer.dismiss(notice.id), shownFor(notice))
    return () => clearTimeout(timer)
  }, [announcer, notice, isHeld])
  const undo = () => {
    notice.undo?.()
    onClose()
  }
  const Icon = notice.kind === 'warning' ? WarningFilled : CheckmarkCircleFilled
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the message is a courtesy; nothing is done by it
    <div
      className={styles.notice}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Icon className={mergeClasses(styles.icon, notice.kind === 'warning' && styles.warning)} />
      <Text className={styles.text}>{notice.text}</Text>
      {notice.undo && (
        <Button size="small" appearance="transparent" icon={<ArrowUndoRegular />} onClick={undo}>
          {t('app.undo')}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('app.dismiss')}
        onClick={onClose}
      />
    </div>
  )
}

function shownFor({ text, undo }: Notice): number {
  const beyond = Math.max(0, text.length - GLANCE_CHARACTERS)
  return (undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS) + beyond * MS_PER_CHARACTER
}
