/**
 * The box tool: drag a rectangle with the pointer, or place it with the keyboard. While it is in hand it takes the
 * document's pointer and arrow keys; everything else stays with the page.
 */
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { ShownBox } from '../../../shared/evidence/page-geometry.ts'
import { keepOnPage } from '../../../shared/evidence/page-geometry.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { BOX_LEAST, boxAfterKey } from './box-keys.ts'
import type { PdfStage } from './pdf-stage.ts'
import { boxStyle } from './place-style.ts'
import { useViewer } from './use-viewer.ts'
import type { Mode } from './view-state.ts'
import type { ViewerDesk } from './viewer-desk.ts'

type BoxMode = Extract<Mode, { kind: 'box' }>

export function BoxTool() {
  const { state } = useViewer()
  if (state.mode.kind !== 'box' || !state.stage) return null
  return <BoxInHand mode={state.mode} stage={state.stage} />
}

function BoxInHand({ mode, stage }: { readonly mode: BoxMode; readonly stage: PdfStage }) {
  const { desk } = useViewer()
  const { announce } = useServices()
  const t = useText()
  const latest = useRef(mode)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    latest.current = mode
    place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  useEffect(() => {
    const { container } = stage
    container.classList.add('tool-box')
    container.focus({ preventScroll: true })
    const stopPointer = dragBoxes(stage, desk)
    const onKey = (event: KeyboardEvent) => {
      const next = boxAfterKey(event, latest.current.box ?? null, () => startBox(stage, latest.current.page))
      if (next === null) return
      event.preventDefault()
      event.stopPropagation()
      if (next === 'done') desk.finishBox()
      else if (next === 'cancel') desk.setMode({ kind: 'read' })
      else {
        desk.setMode({ ...latest.current, box: next })
        announce(t('viewer.box.moved', inPercent(next)))
      }
    }
    container.addEventListener('keydown', onKey, { capture: true })
    return () => {
      container.classList.remove('tool-box')
      stopPointer()
      container.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [stage, desk, announce, t])

  if (!mode.box) return null
  const box = (
    <div
      ref={place}
      className="evidence-place tool-place"
      style={boxStyle(mode.box)}
      role="img"
      aria-label={t('viewer.box.label', { page: mode.page })}
    />
  )
  return createPortal(box, stage.layers.of(mode.page))
}

/** Pointer down, move, up on any page; returns how to stop listening. */
function dragBoxes({ container }: PdfStage, desk: ViewerDesk): () => void {
  let start: {
    readonly page: number
    readonly element: Element
    readonly x: number
    readonly y: number
  } | null = null
  const onDown = (event: PointerEvent) => {
    const element = event.target instanceof Element ? event.target.closest('.page') : null
    const page = Number(element?.getAttribute('data-page-number'))
    if (event.button !== 0 || !element || !page) return
    event.preventDefault()
    container.setPointerCapture(event.pointerId)
    start = { page, element, ...fractionAt(element, event) }
  }
  const onMove = (event: PointerEvent) => {
    if (!start) return
    const now = fractionAt(start.element, event)
    const box = {
      left: Math.min(start.x, now.x),
      top: Math.min(start.y, now.y),
      width: Math.abs(now.x - start.x),
      height: Math.abs(now.y - start.y),
    }
    desk.setMode({ kind: 'box', page: start.page, box })
  }
  const onUp = () => {
    const { mode } = desk.snapshot()
    // A click without a drag is no box, but it says on which page the keyboard's box shall start.
    const isBox =
      mode.kind === 'box' && mode.box && mode.box.width > BOX_LEAST / 2 && mode.box.height > BOX_LEAST / 2
    if (start && isBox) desk.finishBox()
    else if (start) desk.setMode({ kind: 'box', page: start.page, box: null })
    start = null
  }
  container.addEventListener('pointerdown', onDown, { capture: true })
  container.addEventListener('pointermove', onMove)
  container.addEventListener('pointerup', onUp)
  return () => {
    container.removeEventListener('pointerdown', onDown, { capture: true })
    container.removeEventListener('pointermove', onMove)
    container.removeEventListener('pointerup', onUp)
  }
}

function fractionAt(
  element: Element,
  { clientX, clientY }: PointerEvent,
): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect()
  const within = (value: number) => Math.min(1, Math.max(0, value))
  return { x: within((clientX - left) / width), y: within((clientY - top) / height) }
}

/** In the middle of what is visible of the page, a third as wide as it. */
function startBox(stage: PdfStage, page: number): ShownBox {
  const pane = stage.container.getBoundingClientRect()
  const sheet = stage.pageElement(page)?.getBoundingClientRect() ?? pane
  const middle = (low: number, high: number) => (low + high) / 2
  const x = middle(Math.max(pane.left, sheet.left), Math.min(pane.right, sheet.right))
  const y = middle(Math.max(pane.top, sheet.top), Math.min(pane.bottom, sheet.bottom))
  const box = {
    left: (x - sheet.left) / sheet.width - 0.16,
    top: (y - sheet.top) / sheet.height - 0.04,
    width: 0.32,
    height: 0.08,
  }
  return keepOnPage(box, BOX_LEAST)
}

function inPercent(box: ShownBox) {
  const percent = (fraction: number) => Math.round(fraction * 100)
  return {
    left: percent(box.left),
    top: percent(box.top),
    width: percent(box.width),
    height: percent(box.height),
  }
}
