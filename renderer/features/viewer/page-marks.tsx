/**
 * Everything drawn on pages: pins with their badges, the held selection, damage notes. Each page's share is put into
 * pdf.js's page element (page-layers.ts) as percentages of it.
 */
import { type CSSProperties, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { PinId } from '../../../shared/base/id.ts'
import type { Anchor, Rectangle } from '../../../shared/evidence/anchor.ts'
import { pinQuote } from '../../../shared/evidence/pin.ts'
import type { PlacedPin } from '../../../shared/log/claim-state.ts'
import { useText } from '../../ui/text.ts'
import type { BadgePlace, BadgeWish } from './badge-place.ts'
import { placeBadges } from './badge-place.ts'
import { anchorsOf } from './make-pin.ts'
import type { PdfStage } from './pdf-stage.ts'
import { badgeText, describeUses, usesOf } from './pin-use.ts'
import { boxStyle, pointStyle, shownOn } from './place-style.ts'
import { useViewer } from './use-viewer.ts'
import type { PinPlace, ViewState } from './view-state.ts'

export function PageMarks() {
  const { state, session } = useViewer()
  const { stage, view, resolved, marksShown } = state
  if (!stage || !view.isReady) return null
  const placed = [...session.state.pins.values()]
  const badges = badgesOf(state)
  return (
    <>
      {marksShown &&
        placed.map(pin => (
          <PinMarks
            key={pin.pin.id}
            placed={pin}
            places={resolved.get(pin.pin.id) ?? []}
            badges={badges}
            stage={stage}
          />
        ))}
      <HeldMarks stage={stage} />
      {view.damaged.map(page =>
        createPortal(<DamagedPage page={page} />, stage.layers.of(page), `damaged-${page}`),
      )}
    </>
  )
}

interface PinMarksProps {
  readonly placed: PlacedPin
  readonly places: readonly PinPlace[]
  readonly badges: ReadonlyMap<string, BadgePlace>
  readonly stage: PdfStage
}

function PinMarks({ placed, places, badges, stage }: PinMarksProps) {
  const { state, session, desk } = useViewer()
  const t = useText()
  const { pin } = placed
  const uses = usesOf(session.state, pin.id)
  const isChosen = session.chosenPins.includes(pin.id)
  const quote = pinQuote(pin) || t('viewer.pins.region')
  return places.map((place, index) => {
    const name = t(isChosen ? 'viewer.pins.markChosen' : 'viewer.pins.mark', {
      page: place.page,
      quote,
      use: describeUses(uses, t),
    })
    const badge = badges.get(badgeKey(pin.id, index))
    const marks = (
      <div
        className="mark"
        data-verdict={uses[0]?.verdict ?? 'none'}
        data-chosen={isChosen}
        data-shown={state.shownPin === pin.id}
        data-pin={pin.id}
      >
        {place.rectangles.map(rectangle => (
          <div
            key={keyOf(rectangle)}
            className={`evidence-place ${place.isRegion ? 'mark-region' : 'mark-words'}`}
            style={boxStyle(shownOn(place.sheet, rectangle, state.view.rotation))}
          />
        ))}
        {badge && (
          <button
            type="button"
            className="mark-badge"
            style={badgeStyle(badge)}
            data-side={badge.side}
            aria-label={name}
            aria-pressed={isChosen}
            title={name}
            onClick={() => {
              desk.showNoPin()
              session.choosePins(toggled(session.chosenPins, pin.id))
            }}
          >
            {badgeText(uses)}
          </button>
        )}
      </div>
    )
    return createPortal(marks, stage.layers.of(place.page), `${pin.id}-${index}`)
  })
}

/** By pin and place; the badges of one page make room for each other. */
function badgesOf(state: ViewState): ReadonlyMap<string, BadgePlace> {
  const turned = state.view.rotation
  const wishesByPage = new Map<number, BadgeWish[]>()
  for (const [pin, places] of state.resolved)
    places?.forEach((place, index) => {
      const [first] = place.rectangles
      if (!first) return
      const wishes = wishesByPage.get(place.page) ?? []
      wishesByPage.set(place.page, wishes)
      const words = place.words && shownOn(place.sheet, place.words, turned)
      wishes.push({ key: badgeKey(pin, index), place: shownOn(place.sheet, first, turned), words })
    })
  return new Map([...wishesByPage.values()].flatMap(wishes => [...placeBadges(wishes)]))
}

function badgeKey(pin: PinId, place: number): string {
  return `${pin}-${place}`
}

function badgeStyle({ left, top, stack }: BadgePlace): CSSProperties {
  return { ...pointStyle(left, top), '--stack': stack } as CSSProperties
}

export function toggled(chosen: readonly PinId[], pin: PinId): readonly PinId[] {
  return chosen.includes(pin) ? chosen.filter(other => other !== pin) : [...chosen, pin]
}

/** What is selected, collected, or waiting for its verdict: all of it will be pinned. */
function HeldMarks({ stage }: { readonly stage: PdfStage }) {
  const { state, session } = useViewer()
  const { held, parts, documentId, view } = state
  const [own, setOwn] = useState<readonly Anchor[]>([])
  useEffect(() => {
    let isCurrent = true
    if (held) void anchorsOf(held, stage).then(anchors => isCurrent && setOwn(anchors))
    else setOwn([])
    return () => {
      isCurrent = false
    }
  }, [held, stage])
  const pending = session.pendingPin?.documentId === documentId ? session.pendingPin.anchors : []
  return [...own, ...parts, ...pending].map((anchor, index) => {
    const sheet = stage.box(anchor.page)
    if (!sheet) return null
    // The stage already counts the reader's turn in.
    const fixed = { box: sheet.box, rotation: sheet.rotation }
    const rectangles = anchor.kind === 'pdf-region' ? [anchor.rectangle] : anchor.rectangles
    const marks = rectangles.map(rectangle => (
      <div
        key={keyOf(rectangle)}
        className={`evidence-place held-place ${anchor.kind === 'pdf-region' ? 'held-region' : ''}`}
        style={boxStyle(shownOn(fixed, rectangle, 0))}
      />
    ))
    return createPortal(marks, stage.layers.of(anchor.page), `held-${index}-${view.rotation}`)
  })
}

function DamagedPage({ page }: { readonly page: number }) {
  const { state } = useViewer()
  const t = useText()
  return (
    <div className="page-damaged">
      {t(state.stopped.includes(page) ? 'viewer.stoppedPage' : 'viewer.damagedPage')}
    </div>
  )
}

function keyOf({ x1, y1, x2, y2 }: Rectangle): string {
  return `${x1} ${y1} ${x2} ${y2}`
}
