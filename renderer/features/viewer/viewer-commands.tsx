/** What the viewer's commands do. The keys, menus and names are in the command table. */
import { useRef } from 'react'
import { uniteRectangles } from '../../../shared/evidence/page-geometry.ts'
import { useCommand } from '../../commands/use-command.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useViewer } from './use-viewer.ts'
import type { PinPlace, ViewState } from './view-state.ts'

const ZOOM_STEP = 1.2

export function ViewerCommands() {
  const { desk, state, session } = useViewer()
  const { stage, view, panel } = state
  const isShown = stage !== null
  usePinCommands()
  useEvidenceZoom()
  useCommand('viewer.zoom-in', () => stage?.setScale(view.scale * ZOOM_STEP), isShown)
  useCommand('viewer.zoom-out', () => stage?.setScale(view.scale / ZOOM_STEP), isShown)
  useCommand('viewer.zoom-reset', () => stage?.setScale(1), isShown)
  useCommand('viewer.rotate', () => stage?.rotate(90), isShown)
  useCommand('viewer.rotate-back', () => stage?.rotate(-90), isShown)
  useCommand('viewer.marks', () => desk.toggleMarks(), isShown)
  useCommand('viewer.thumbnails', () => desk.setPanel(panel === 'none' ? 'pages' : 'none'))
  useCommand('viewer.pins', () => desk.setPanel(panel === 'pins' ? 'none' : 'pins'))
  const { documents } = session.state
  const turn = (by: number) => {
    const at = documents.findIndex(({ id }) => id === state.documentId)
    const next = documents[(at + by + documents.length) % documents.length]
    if (next) desk.openDocument(next.id)
  }
  useCommand('viewer.next-document', () => turn(1), documents.length > 1)
  return null
}

function usePinCommands(): void {
  const { desk, state, session } = useViewer()
  const { announce } = useServices()
  const t = useText()
  const { stage, view } = state
  const isShown = stage !== null
  const withSelection = (then: () => void) => {
    if (desk.hasSelection()) then()
    else announce(t('viewer.selection.nothing'), 'toast')
  }
  const add = async () => announce(t('viewer.selection.added', { count: await desk.addPart() }))
  useCommand('pin.selection', () => withSelection(() => void session.pinSelection()), isShown)
  useCommand('pin.add', () => withSelection(() => void add()), isShown)
  useCommand('pin.box', () => desk.setMode({ kind: 'box', page: view.page, box: null }), isShown)
  useCommand('pin.labels', () => desk.setMode({ kind: 'labels', typed: '' }), isShown)
}

/** Z: close to the pin shown or chosen last, and from there back to where one was. */
function useEvidenceZoom(): void {
  const { state, session } = useViewer()
  const before = useRef<{
    readonly page: number
    readonly scale: number
    readonly preset: string | null
  } | null>(null)
  const { stage, view } = state
  const zoom = () => {
    if (!stage) return
    if (before.current) {
      const { preset, scale } = before.current
      before.current = null
      stage.setScale(preset === 'page-width' || preset === 'page-fit' ? preset : scale)
      return
    }
    const place = placeToZoom(state, session.chosenPins)
    const rectangle = place && uniteRectangles(place.rectangles)
    if (!place || !rectangle) return stage.setScale('page-fit')
    before.current = { page: view.page, scale: view.scale, preset: view.preset }
    void stage.reveal(place.page, rectangle, true)
  }
  useCommand('viewer.zoom-evidence', zoom, stage !== null)
}

/** The pin asked for last, else one chosen for the verdict, else the first on the current page. */
function placeToZoom({ shownPin, resolved, view }: ViewState, chosen: readonly string[]): PinPlace | null {
  const named = [...(shownPin ? [shownPin] : []), ...chosen.toReversed()]
  for (const [id, places] of named.length > 0 ? resolved : [])
    if (named.includes(id) && places?.[0]) return places[0]
  return (
    [...resolved.values()].flatMap(places => places ?? []).find(place => place.page === view.page) ?? null
  )
}
