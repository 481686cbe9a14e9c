/**
 * Why not: the reasons of this finding, 1 to 9 or arrows, Enter takes the marked one (the first to begin with), Esc goes
 * back. It has the focus while it is open, so its number keys never mean a finding.
 */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useSelector } from '@xstate/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { reasonsOf } from '../../../shared/review/verdict.ts'
import { useCommand } from '../../commands/use-command.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'
import { UnsupportedProducts } from './unsupported-products.tsx'
import { useReturnFocus } from './use-return-focus.ts'

export function ReasonList() {
  const styles = useStyles()
  const text = useText()
  const { machine, inTurn } = useReviewSession()
  const { active, verdict } = useSelector(machine, snapshot => snapshot.context)
  const [marked, setMarked] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const reasons = reasonsOf[active]
  useReturnFocus()
  useEffect(() => list.current?.focus(), [])

  const choose = (index: number) => void inTurn(() => machine.send({ type: 'reasonChosen', index }))
  useReasonCommands(choose, reasons.length)
  useCommand('go.back', () => machine.send({ type: 'left' }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const digit = digitOf(event)
    if (digit !== null && digit <= reasons.length) choose(digit - 1)
    else if (event.key === 'Enter') choose(marked)
    else if (event.key === 'Escape') machine.send({ type: 'left' })
    else if (event.key === 'ArrowDown') setMarked(Math.min(marked + 1, reasons.length - 1))
    else if (event.key === 'ArrowUp') setMarked(Math.max(marked - 1, 0))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.card}>
      <Text weight="semibold" id="reason-title">
        {text('review.reasons.title', {
          verdict: verdict ? text(`terms.verdict.${verdict}`) : '',
          finding: text(`terms.finding.${active}`),
        })}
      </Text>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        data-scope="reason"
        aria-labelledby="reason-title"
        aria-activedescendant={`reason-${marked}`}
        className={styles.list}
        onKeyDown={onKeyDown}
      >
        {reasons.map((reason, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list box around it answers the keys
          <div
            key={reason}
            id={`reason-${index}`}
            role="option"
            aria-selected={index === marked}
            className={mergeClasses(styles.option, index === marked && styles.marked)}
            onClick={() => choose(index)}
          >
            <kbd className={styles.number}>{index + 1}</kbd>
            {text(`terms.findingReason.${reason}`)}
          </div>
        ))}
      </div>
      {active === 'products' && <UnsupportedProducts answer={null} />}
      <Text size={200} className={styles.hint}>
        {text('review.reasons.hint')}
      </Text>
    </div>
  )
}

/** For the menu, the palette and remapped keys; the list itself answers the number keys in every key mode. */
function useReasonCommands(choose: (index: number) => void, count: number): void {
  useCommand('reason.1', () => choose(0), count > 0)
  useCommand('reason.2', () => choose(1), count > 1)
  useCommand('reason.3', () => choose(2), count > 2)
  useCommand('reason.4', () => choose(3), count > 3)
  useCommand('reason.5', () => choose(4), count > 4)
  useCommand('reason.6', () => choose(5), count > 5)
  useCommand('reason.7', () => choose(6), count > 6)
  useCommand('reason.8', () => choose(7), count > 7)
  useCommand('reason.9', () => choose(8), count > 8)
}

/** The number row and the number pad, whatever the keyboard layout prints on them. */
function digitOf(event: KeyboardEvent): number | null {
  const match = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? /^([1-9])$/.exec(event.key)
  return match ? Number(match[1]) : null
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  list: {
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  option: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
  },
  marked: {
    backgroundColor: tokens.colorNeutralBackground2Selected,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  number: { minWidth: '20px', fontFamily: tokens.fontFamilyBase, color: tokens.colorNeutralForeground2 },
  hint: { color: tokens.colorNeutralForeground3 },
})
