/**
 * One side: the claim's review session around the viewer. Its controls mean this side; keys mean the side in use, which
 * is the one that was clicked into or chosen in the matrix last.
 */
import { Dropdown, makeStyles, mergeClasses, Option, Spinner, Text, tokens } from '@fluentui/react-components'
import { type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Side } from '../../../shared/compare/page-pairs.ts'
import { createPaneRegistry } from '../../commands/pane-registry.ts'
import { CommandContext } from '../../commands/use-command.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { ReviewSessionProvider } from '../../desk/review-session-provider.tsx'
import { useText } from '../../ui/text.ts'
import { useComparison } from './comparison.ts'
import { sideOf, withActive, withPane } from './selection.ts'

export function ComparePane({ side }: { readonly side: Side }) {
  const styles = useStyles()
  const t = useText()
  const { selection, select, states, slots } = useComparison()
  const claim = selection.panes[side]
  const isActive = sideOf(selection) === side
  const state = states.find(({ facts }) => facts.id === claim)
  const name = t(`compare.panes.${side}`, { claim, partner: state?.facts.partner.name ?? '' })
  return (
    <section
      className={mergeClasses(styles.pane, isActive && styles.active)}
      aria-label={name}
      data-pane
      data-side={side}
      onFocusCapture={() => isActive || select(current => withActive(current, claim))}
      onPointerDownCapture={() => isActive || select(current => withActive(current, claim))}
    >
      <PaneHead side={side} />
      <PaneCommands isActive={isActive}>
        <ReviewSessionProvider key={claim} claim={claim} waiting={() => <Spinner size="small" />}>
          <LentSession side={side} />
          <Waits side={side} />
          <div className={styles.viewer}>{slots.viewer}</div>
          {isActive && <div className={styles.dock}>{slots.dock}</div>}
        </ReviewSessionProvider>
      </PaneCommands>
    </section>
  )
}

function PaneHead({ side }: { readonly side: Side }) {
  const styles = useStyles()
  const t = useText()
  const { selection, select, states, claims } = useComparison()
  const claim = selection.panes[side]
  const nameOf = (id: string) => {
    const state = states.find(({ facts }) => facts.id === id)
    return `${id} · ${state?.facts.partner.name ?? ''}`
  }
  return (
    <div className={styles.head}>
      {claims.length > 2 ? (
        <Dropdown
          size="small"
          aria-label={t(`compare.panes.choose.${side}`)}
          value={nameOf(claim)}
          selectedOptions={[claim]}
          onOptionSelect={(_, { optionValue }) =>
            optionValue && select(current => withPane(current, side, optionValue))
          }
        >
          {claims.map(id => (
            <Option key={id} value={id} text={nameOf(id)}>
              {nameOf(id)}
            </Option>
          ))}
        </Dropdown>
      ) : (
        <Text size={200} weight="semibold" truncate wrap={false}>
          <bdi>{nameOf(claim)}</bdi>
        </Text>
      )}
    </div>
  )
}

/** Drawn where the other side's pages have no counterpart, with a dashed edge, so that it is not taken for one. */
function Waits({ side }: { readonly side: Side }) {
  const styles = useStyles()
  const t = useText()
  const { link } = useComparison()
  const { gap, isOn } = useSyncExternalStore(link.subscribe, link.snapshot)
  if (!isOn || gap === null || gap === side) return null
  return (
    <div className={styles.waits}>
      <Text size={200}>{t(`compare.link.gap.${gap}`)}</Text>
    </div>
  )
}

function PaneCommands({ isActive, children }: { readonly isActive: boolean; readonly children: ReactNode }) {
  const page = useContext(CommandContext)
  const [own] = useState(() => createPaneRegistry(page))
  useEffect(() => (isActive ? own.lend() : undefined), [own, isActive])
  return <CommandContext value={own}>{children}</CommandContext>
}

/** Hands the session of this side to the page. */
function LentSession({ side }: { readonly side: Side }) {
  const { register } = useComparison()
  const session = useReviewSession()
  useEffect(() => register(side, session), [register, side, session])
  useEffect(() => () => register(side, null), [register, side])
  return null
}

const useStyles = makeStyles({
  pane: {
    height: '100%',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    borderTop: `3px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
  },
  active: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderTopColor: 'Highlight' },
  },
  head: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  waits: {
    flexShrink: 0,
    padding: `2px ${tokens.spacingHorizontalM}`,
    borderLeft: `8px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  viewer: { flexGrow: 1, minHeight: 0 },
  dock: { flexShrink: 0, maxHeight: '60%', display: 'flex', flexDirection: 'column', overflow: 'auto' },
})
