/** All pages small, only those near the eye drawn. One tab stop; arrows go from page to page, as in the document. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useText } from '../../ui/text.ts'
import type { PdfStage } from './pdf-stage.ts'
import type { ThumbnailQueue } from './thumbnail-queue.ts'
import { createThumbnailQueue, THUMBNAIL_BOX } from './thumbnail-queue.ts'
import { useViewer } from './use-viewer.ts'

const ROW = THUMBNAIL_BOX.height + 36

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    inset: 0,
    overflowY: 'auto',
    paddingTop: '8px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  rows: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    left: '50%',
    width: '128px',
    marginLeft: '-64px',
    height: `${ROW - 4}px`,
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '4px',
    padding: '6px 0 4px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
  },
  sheet: { flexGrow: 1, minHeight: 0, display: 'flex', alignItems: 'center' },
  canvas: { backgroundColor: '#fff', boxShadow: tokens.shadow4 },
  pins: {
    marginInlineStart: '6px',
    fontWeight: tokens.fontWeightSemibold,
    '::before': { content: '"● " attr(data-pins)' },
  },
})

export function Thumbnails({ stage }: { readonly stage: PdfStage }) {
  const { state } = useViewer()
  const t = useText()
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)
  const queue = useMemo(() => createThumbnailQueue(stage), [stage])
  const { page, pages } = state.view
  const rows = useVirtualizer({
    count: pages,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 2,
  })
  useEffect(() => rows.scrollToIndex(page - 1, { align: 'auto' }), [rows, page])
  const pinsOn = usePinsByPage()

  const onKeyDown = (event: KeyboardEvent) => {
    const to = pageAfterKey(event.key, page, pages)
    if (to === null) return
    event.preventDefault()
    stage.goTo(to)
  }
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      data-scope="viewer"
      aria-label={t('viewer.panel.pages')}
      aria-activedescendant={`thumbnail-${page}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: `${rows.getTotalSize()}px` }} role="presentation">
        {rows.getVirtualItems().map(({ index, start }) => {
          const number = index + 1
          const pins = pinsOn.get(number) ?? 0
          const isCurrent = number === page
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys.
            <div
              key={number}
              id={`thumbnail-${number}`}
              role="option"
              aria-selected={isCurrent}
              aria-setsize={pages}
              aria-posinset={number}
              aria-label={
                pins > 0
                  ? t('viewer.thumbnailPins', { page: number, count: pins })
                  : t('viewer.thumbnail', { page: number })
              }
              className={mergeClasses(styles.row, isCurrent && styles.current)}
              style={{ top: `${start}px` }}
              onClick={() => stage.goTo(number)}
            >
              <span className={styles.sheet}>
                <ThumbnailCanvas className={styles.canvas} queue={queue} page={number} />
              </span>
              <span aria-hidden="true">
                {number}
                {pins > 0 && <span className={styles.pins} data-pins={pins} />}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface ThumbnailCanvasProps {
  readonly className: string
  readonly queue: ThumbnailQueue
  readonly page: number
}

function ThumbnailCanvas({ className, queue, page }: ThumbnailCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => (canvas.current ? queue.draw(page, canvas.current) : undefined), [queue, page])
  return (
    <canvas
      ref={canvas}
      className={className}
      width={1}
      height={1}
      style={{ width: '92px', height: '130px' }}
    />
  )
}

function usePinsByPage(): ReadonlyMap<number, number> {
  const { state } = useViewer()
  return useMemo(() => {
    const counts = new Map<number, number>()
    for (const places of state.resolved.values())
      for (const page of new Set(places?.map(place => place.page)))
        counts.set(page, (counts.get(page) ?? 0) + 1)
    return counts
  }, [state.resolved])
}

function pageAfterKey(key: string, page: number, pages: number): number | null {
  const to = {
    ArrowDown: page + 1,
    ArrowRight: page + 1,
    ArrowUp: page - 1,
    ArrowLeft: page - 1,
    Home: 1,
    End: pages,
  }[key]
  return to === undefined ? null : Math.min(pages, Math.max(1, to))
}
