/**
 * A chart as files: its table as CSV, its drawing as PNG. For the picture the drawing is copied with the colours it has
 * on screen written into it, because styles do not follow an image; nothing is fetched.
 */
import { toCsv } from '../../../shared/base/csv.ts'
import type { FileToSave } from '../../../shared/bridge/host.ts'
import { type ChartData, chartTable } from './chart-data.ts'

const SCALE = 2
const EDGE = 16
const HEAD = 44

export function chartCsv(data: ChartData, name: string): FileToSave {
  const bytes = new TextEncoder().encode(toCsv(chartTable(data)))
  return { suggestedName: `${name}.csv`, mediaType: 'text/csv', bytes }
}

/** null where the browser could not draw it. */
export async function chartPng(
  svg: SVGSVGElement,
  { title, name }: { readonly title: string; readonly name: string },
): Promise<FileToSave | null> {
  const { width, height } = svg.getBoundingClientRect()
  const image = await loadImage(withOwnStyles(svg))
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * EDGE) * SCALE
  canvas.height = (height + HEAD + EDGE) * SCALE
  const pen = canvas.getContext('2d')
  if (!pen || !image) return null
  const { color, fontFamily } = getComputedStyle(svg)
  pen.scale(SCALE, SCALE)
  pen.fillStyle = backgroundOf(svg)
  pen.fillRect(0, 0, width + 2 * EDGE, height + HEAD + EDGE)
  pen.fillStyle = color
  pen.font = `600 16px ${fontFamily}`
  pen.fillText(title, EDGE, 28)
  pen.drawImage(image, EDGE, HEAD, width, height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (!blob) return null
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return { suggestedName: `${name}.png`, mediaType: 'image/png', bytes }
}

const copied = [
  'color',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'overflow',
] as const

function withOwnStyles(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const drawn = [...svg.querySelectorAll<SVGElement>('*')]
  for (const [index, element] of [...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const original = drawn[index]
    if (!original) continue
    const style = getComputedStyle(original)
    for (const name of copied) {
      const value = style.getPropertyValue(name)
      // The address of a pattern is resolved against the page; inside the picture only its name holds.
      if (value !== '') element.setAttribute(name, value.replace(/url\("?[^#"]*(#[^")]+)"?\)/, 'url($1)'))
    }
    element.removeAttribute('class')
    // visx writes `overflow` there; the picture's policy may refuse the attribute.
    element.removeAttribute('style')
  }
  return new XMLSerializer().serializeToString(copy)
}

async function loadImage(svg: string): Promise<HTMLImageElement | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}

function backgroundOf(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at)
    if (backgroundColor !== '' && !/, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor
  }
  return 'Canvas'
}
