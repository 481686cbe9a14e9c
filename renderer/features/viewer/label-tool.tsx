/**
 * The label tool: two letters on every word on screen; the first label typed starts the selection, the second ends it.
 * Typing goes into a text field, so no other single key can fire, and an input method in Hangul mode does no harm.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Rectangle } from '../../../shared/evidence/anchor.ts'
import { toShown, uniteRectangles } from '../../../shared/evidence/page-geometry.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import type { PdfStage } from './pdf-stage.ts'
import { boxStyle, shownOn } from './place-style.ts'
import { selectItems } from './text-selection.ts'
import { ToolBar } from './tool-bar.tsx'
import { useViewer } from './use-viewer.ts'
import type { ViewerDesk } from './viewer-desk.ts'
import type { LabelledPlace } from './word-labels.ts'
import { labelPlaces } from './word-labels.ts'

const useStyles = makeStyles({
  input: {
    width: '5em',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '3px 6px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: `600 ${tokens.fontSizeBase300} ${tokens.fontFamilyMonospace}`,
    textTransform: 'uppercase',
  },
})

export function LabelTool() {
  const { state } = useViewer()
  if (state.mode.kind !== 'labels' || !state.stage) return null
  return <LabelsInHand stage={state.stage} />
}

function LabelsInHand({ stage }: { readonly stage: PdfStage }) {
  const { desk, state } = useViewer()
  const { announce } = useServices()
  const t = useText()
  const styles = useStyles()
  const input = useRef<HTMLInputElement>(null)
  const [places, setPlaces] = useState<readonly LabelledPlace[]>([])
  const [typed, setTyped] = useState('')
  const leave = () => {
    desk.setMode({ kind: 'read' })
    stage.container.focus({ preventScroll: true })
  }

  useEffect(() => {
    input.current?.focus()
    let isCurrent = true
    void labelPlaces(stage, (page, rectangle) => isOnScreen(stage, page, rectangle)).then(found => {
      if (!isCurrent) return
      setPlaces(found)
      if (found.length > 0) return
      announce(t('viewer.labels.none'), 'toast')
      desk.setMode({ kind: 'read' })
    })
    return () => {
      isCurrent = false
    }
  }, [stage, desk, announce, t])

  const type = (letter: string) => {
    const next = typed + letter
    const [first, last] = [labelled(places, next.slice(0, 2)), labelled(places, next.slice(2, 4))]
    const isHopeless = !places.some(place => place.label.startsWith(next.length > 2 ? next.slice(2) : next))
    if (isHopeless) return
    if (next.length === 2) announce(t('viewer.labels.last'))
    if (!first || !last) return setTyped(next)
    leave()
    take(first, last, { desk, stage })
    announce(t('viewer.labels.selected'))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const letter = letterOf(event)
    if (event.key === 'Escape') leave()
    else if (event.key === 'Backspace') setTyped(typed.slice(0, -1))
    else if (letter) type(letter)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <ToolBar label={t('commands.pin.labels')}>
        <label htmlFor="label-tool-input">
          {t(typed.length < 2 ? 'viewer.labels.first' : 'viewer.labels.last')}
        </label>
        <input
          ref={input}
          id="label-tool-input"
          className={styles.input}
          autoComplete="off"
          aria-label={t('viewer.labels.input')}
          value={typed.replace(/^(..)(?=.)/, '$1 ')}
          onChange={() => undefined}
          onKeyDown={onKeyDown}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={t('viewer.cancel')}
          onClick={leave}
        />
      </ToolBar>
      {[...Map.groupBy(places, place => place.page)].map(([page, own]) =>
        createPortal(
          <PageLabels places={own} typed={typed} stage={stage} turned={state.view.rotation} />,
          stage.layers.of(page),
          `labels-${page}`,
        ),
      )}
    </>
  )
}

interface PageLabelsProps {
  readonly places: readonly LabelledPlace[]
  readonly typed: string
  readonly stage: PdfStage
  /** Only so that the labels move when the document is turned. */
  readonly turned: number
}

function PageLabels({ places, typed, stage }: PageLabelsProps) {
  const looked = typed.length < 2 ? typed : typed.slice(2)
  return (
    <div aria-hidden="true">
      {places.map(place => {
        const sheet = stage.box(place.page)
        const isStart = typed.length >= 2 && place.label === typed.slice(0, 2)
        if (!sheet || !(isStart || place.label.startsWith(looked))) return null
        const shown = shownOn(sheet, place.rectangle, 0)
        const { left, top } = boxStyle(shown)
        return (
          <div key={place.label}>
            {place.kind === 'cell' && <div className="evidence-place cell-label" style={boxStyle(shown)} />}
            <span
              className="word-label"
              data-state={isStart ? 'typed' : 'open'}
              style={place.kind === 'cell' ? middleOf(shown) : { left, top }}
            >
              {place.label}
            </span>
          </div>
        )
      })}
    </div>
  )
}

function middleOf(shown: {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}) {
  return { left: `${(shown.left + shown.width / 2) * 100}%`, top: `${(shown.top + shown.height / 2) * 100}%` }
}

function labelled(places: readonly LabelledPlace[], label: string): LabelledPlace | null {
  return places.find(place => place.label === label) ?? null
}

/** Latin letters by what they type; on a layout without any, by where the key is. */
function letterOf({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): string | null {
  if (ctrlKey || metaKey || altKey) return null
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null
}

/** Words become a text selection; as soon as one end is a grid cell, or the ends are on two pages of scans, a region. */
function take(
  a: LabelledPlace,
  b: LabelledPlace,
  { desk, stage }: { readonly desk: ViewerDesk; readonly stage: PdfStage },
): void {
  if (a.kind === 'word' && b.kind === 'word') {
    const [first, last] = isBefore(a, b) ? [a, b] : [b, a]
    const layers = stage.textLayers()
    const div = (place: typeof a) => layers.find(layer => layer.page === place.page)?.textDivs[place.item]
    const [start, end] = [div(first), div(last)]
    if (start && end) selectItems({ div: start, offset: first.from }, { div: end, offset: last.to })
    return
  }
  const rectangle = uniteRectangles(
    [a, b].filter(place => place.page === a.page).map(place => place.rectangle),
  )
  if (rectangle) desk.hold({ kind: 'region', page: a.page, rectangle })
}

function isBefore(
  a: Extract<LabelledPlace, { kind: 'word' }>,
  b: Extract<LabelledPlace, { kind: 'word' }>,
): boolean {
  return (
    a.page - b.page < 0 || (a.page === b.page && (a.item < b.item || (a.item === b.item && a.from <= b.from)))
  )
}

function isOnScreen(stage: PdfStage, page: number, rectangle: Rectangle): boolean {
  const sheet = stage.box(page)
  const element = stage.pageElement(page)?.getBoundingClientRect()
  if (!sheet || !element) return false
  const pane = stage.container.getBoundingClientRect()
  const shown = toShown(rectangle, sheet.box, sheet.rotation)
  const x = element.left + (shown.left + shown.width / 2) * element.width
  const y = element.top + (shown.top + shown.height / 2) * element.height
  return x > pane.left && x < pane.right && y > pane.top && y < pane.bottom
}
