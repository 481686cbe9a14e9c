/** Between matrix and documents: linked scrolling, what stands beside what, swapping, the second window. */
import { Button, makeStyles, Text, ToggleButton, Tooltip, tokens } from '@fluentui/react-components'
import {
  ArrowSwapRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  LinkAddRegular,
  LinkDismissRegular,
  LinkRegular,
  WindowNewRegular,
} from '@fluentui/react-icons'
import { useSyncExternalStore } from 'react'
import { CommandButton } from '../../commands/command-button.tsx'
import { useCommands } from '../../commands/use-command.ts'
import { useKeys } from '../../commands/use-keys.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { useComparison } from './comparison.ts'
import { SharedPassages } from './shared-passages.tsx'

/** Page numbers of a gap that are named before the rest is counted. */
const NAMED_MOST = 6

export function LinkBar() {
  const styles = useStyles()
  const { link } = useComparison()
  const { host } = useServices()
  const t = useText()
  const { points } = useSyncExternalStore(link.subscribe, link.snapshot)
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('compare.link.label')}>
      <LinkToggle />
      <CommandButton command="compare.align" size="small" icon={<LinkAddRegular />} iconOnly />
      {points.length > 0 && (
        <Button size="small" appearance="subtle" onClick={link.forgetPoints}>
          {t('compare.link.forget', { count: points.length })}
        </Button>
      )}
      <CommandButton command="evidence.previous" size="small" icon={<ChevronUpRegular />} iconOnly />
      <CommandButton command="evidence.next" size="small" icon={<ChevronDownRegular />} iconOnly />
      <CommandButton command="compare.swap" size="small" icon={<ArrowSwapRegular />} iconOnly />
      {host.can.popOutWindow && (
        <CommandButton command="compare.pop-out" size="small" icon={<WindowNewRegular />} iconOnly />
      )}
      <PagePair />
      <SharedPassages />
    </div>
  )
}

function LinkToggle() {
  const { link } = useComparison()
  const t = useText()
  const registry = useCommands()
  const keys = useKeys('compare.scrolling')
  const { isOn } = useSyncExternalStore(link.subscribe, link.snapshot)
  return (
    <Tooltip content={`${t('commands.compare.scrolling')} (${keys.text})`} relationship="description">
      <ToggleButton
        size="small"
        checked={isOn}
        aria-keyshortcuts={keys.aria}
        icon={isOn ? <LinkRegular /> : <LinkDismissRegular />}
        onClick={() => registry.run('compare.scrolling')}
      >
        {t(isOn ? 'compare.link.isOn' : 'compare.link.isOff')}
      </ToggleButton>
    </Tooltip>
  )
}

/** Which pages are beside each other now, and which have none beside them. */
function PagePair() {
  const styles = useStyles()
  const { link } = useComparison()
  const t = useText()
  const format = useFormat()
  const { pair, gap, gaps, isOn } = useSyncExternalStore(link.subscribe, link.snapshot)
  if (!pair) return null
  const list = (pages: readonly number[]) =>
    format.list([
      ...pages.slice(0, NAMED_MOST).map(format.number),
      ...(pages.length > NAMED_MOST
        ? [t('compare.link.morePages', { count: pages.length - NAMED_MOST })]
        : []),
    ])
  return (
    <Text size={200} className={styles.pair}>
      {t('compare.link.pair', { left: format.number(pair.left), right: format.number(pair.right) })}
      {isOn && gap && <strong> {t(`compare.link.gap.${gap}`)}</strong>}
      {isOn && gaps.left.length > 0 && (
        <span className={styles.quiet}> {t('compare.link.gaps.left', { pages: list(gaps.left) })}</span>
      )}
      {isOn && gaps.right.length > 0 && (
        <span className={styles.quiet}> {t('compare.link.gaps.right', { pages: list(gaps.right) })}</span>
      )}
    </Text>
  )
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `2px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  pair: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
})
