/**
 * Draws thumbnails one after the other, and only while the page itself has nothing better to do: the document being
 * read comes first. A thumbnail that scrolls away before its turn is dropped.
 */
import type { PdfStage } from './pdf-stage.ts'
import type { RenderTask } from './pdfjs.ts'
import { AnnotationMode } from './pdfjs.ts'

export interface ThumbnailQueue {
  /** Draws the page into the canvas some time; returns how to take it back. */
  draw(page: number, canvas: HTMLCanvasElement): () => void
}

interface Job {
  readonly page: number
  readonly canvas: HTMLCanvasElement
  isCancelled: boolean
  task: RenderTask | null
}

/** CSS pixels of the box a thumbnail fits into. */
export const THUMBNAIL_BOX = { width: 104, height: 132 } as const

export function createThumbnailQueue(stage: PdfStage): ThumbnailQueue {
  const waiting: Job[] = []
  let isBusy = false

  const next = () => {
    if (isBusy) return
    const job = waiting.shift()
    if (!job) return
    if (job.isCancelled) return next()
    isBusy = true
    requestIdleCallback(
      () =>
        void drawJob(stage, job)
          .catch(() => undefined)
          .finally(() => {
            isBusy = false
            next()
          }),
      { timeout: 500 },
    )
  }

  return {
    draw: (page, canvas) => {
      const job: Job = { page, canvas, isCancelled: false, task: null }
      waiting.push(job)
      next()
      return () => {
        job.isCancelled = true
        job.task?.cancel()
      }
    },
  }
}

async function drawJob(stage: PdfStage, job: Job): Promise<void> {
  if (job.isCancelled) return
  const page = await stage.pdf.getPage(job.page)
  if (job.isCancelled) return
  const whole = page.getViewport({ scale: 1 })
  const fit = Math.min(THUMBNAIL_BOX.width / whole.width, THUMBNAIL_BOX.height / whole.height)
  const viewport = page.getViewport({ scale: fit * devicePixelRatio })
  const { canvas } = job
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  canvas.style.width = `${Math.round(whole.width * fit)}px`
  canvas.style.height = `${Math.round(whole.height * fit)}px`
  job.task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE })
  await job.task.promise
  stage.thumbnailDrawn(job.page, page)
}
