/**
 * How the series of a chart look: each has a colour and a pattern (or a line with its own marks), so that no difference
 * rests on colour alone. Forced colours keep the patterns and give up the colours.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const forced = '@media (forced-colors: active)'

export const useInk = makeStyles({
  0: { color: tokens.colorBrandForeground1, [forced]: { color: 'CanvasText' } },
  1: { color: tokens.colorPaletteDarkOrangeForeground1, [forced]: { color: 'CanvasText' } },
  2: { color: tokens.colorPaletteLightGreenForeground1, [forced]: { color: 'CanvasText' } },
  3: { color: tokens.colorPaletteBerryForeground1, [forced]: { color: 'CanvasText' } },
  4: { color: tokens.colorNeutralForeground1, [forced]: { color: 'CanvasText' } },
  paper: { fill: tokens.colorNeutralBackground1, [forced]: { fill: 'Canvas' } },
  ink: { stroke: 'currentColor', strokeWidth: '2px', fill: 'none' },
  solid: { fill: 'currentColor' },
  /** Around lines and their marks: with forced colours they cross columns of the same colour. */
  halo: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '6px',
    fill: 'none',
    [forced]: { stroke: 'Canvas' },
  },
  mark: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '2px',
    paintOrder: 'stroke',
    [forced]: { stroke: 'Canvas' },
  },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    [forced]: { fill: 'CanvasText' },
  },
  strong: { fill: tokens.colorNeutralForeground1, [forced]: { fill: 'CanvasText' } },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px', [forced]: { stroke: 'GrayText' } },
  focus: {
    fill: 'none',
    stroke: 'none',
    ':focus-visible > &': { stroke: tokens.colorStrokeFocus2, strokeWidth: '2px' },
  },
  hit: {
    fill: 'transparent',
    ':hover': { fill: tokens.colorSubtleBackgroundHover },
  },
})

const shapes = [
  null,
  'M-2 10 L10 -2 M-2 2 L2 -2 M6 10 L10 6',
  'M2 2 h2 M6 6 h2',
  'M0 0 L8 8 M8 0 L0 8',
  'M0 2 H8 M0 6 H8',
] as const

/** In the `defs` of the chart; `area` refers to them. */
export function InkPatterns({ id }: { readonly id: string }) {
  const ink = useInk()
  return (
    <defs>
      {shapes.map((shape, index) => (
        <pattern
          key={shape}
          id={patternId(id, index)}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          className={inkClass(ink, index)}
        >
          <rect width="8" height="8" className={shape ? ink.paper : ink.solid} />
          {shape && <path d={shape} className={ink.ink} />}
        </pattern>
      ))}
    </defs>
  )
}

export function areaFill(id: string, index: number): string {
  return `url(#${patternId(id, index)})`
}

export function inkClass(ink: ReturnType<typeof useInk>, index: number): string {
  return [ink[0], ink[1], ink[2], ink[3], ink[4]][index % shapes.length] ?? ink[0]
}

/** Round for the even lines, square for the odd ones; the odd ones are dashed as well. */
export function LineMark({
  index,
  x,
  y,
}: {
  readonly index: number
  readonly x: number
  readonly y: number
}) {
  const ink = useInk()
  const className = mergeClasses(inkClass(ink, index), ink.solid, ink.mark)
  return index % 2 === 0 ? (
    <circle cx={x} cy={y} r="3.5" className={className} />
  ) : (
    <rect x={x - 3.5} y={y - 3.5} width="7" height="7" className={className} />
  )
}

export function lineDashes(index: number): string | undefined {
  return index % 2 === 0 ? undefined : '6 3'
}

function patternId(id: string, index: number): string {
  return `${id}-ink-${index % shapes.length}`
}
