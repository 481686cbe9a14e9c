/**
 * How the series of a chart look: each has a colour and a pattern (or a line with its own marks), so that no difference
 * rests on colour alone. The colours are properties of the chart's place, which visx's attributes name; forced colours
 * keep the patterns and give up the colours.
 */
import { makeStyles, tokens } from '@fluentui/react-components'
import { PatternLines } from '@visx/pattern'

export const useInk = makeStyles({
  place: {
    minWidth: 0,
    overflow: 'hidden',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fill: tokens.colorNeutralForeground2,
    '--ink-0': tokens.colorBrandForeground1,
    '--ink-1': tokens.colorPaletteDarkOrangeForeground1,
    '--ink-2': tokens.colorPaletteLightGreenForeground1,
    '--ink-3': tokens.colorPaletteBerryForeground1,
    '--ink-4': tokens.colorNeutralForeground1,
    '--paper': tokens.colorNeutralBackground1,
    '--grid': tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': {
      fill: 'CanvasText',
      '--ink-0': 'CanvasText',
      '--ink-1': 'CanvasText',
      '--ink-2': 'CanvasText',
      '--ink-3': 'CanvasText',
      '--ink-4': 'CanvasText',
      '--paper': 'Canvas',
      '--grid': 'GrayText',
    },
  },
  step: {
    fill: 'transparent',
    ':hover': { fill: tokens.colorSubtleBackgroundHover },
    ':focus-visible > &': { stroke: tokens.colorStrokeFocus2, strokeWidth: '2px' },
  },
})

/** The first series is solid. */
const hatches = [
  null,
  ['diagonal'],
  ['vertical'],
  ['diagonal', 'diagonalRightToLeft'],
  ['horizontal'],
] as const
const TILE = 8

/** `areaFill` refers to them. */
export function InkPatterns({ id }: { readonly id: string }) {
  return hatches.map(
    (hatch, index) =>
      hatch && (
        <PatternLines
          key={patternId(id, index)}
          id={patternId(id, index)}
          width={TILE}
          height={TILE}
          orientation={[...hatch]}
          stroke={inkOf(index)}
          strokeWidth={2}
          background={PAPER}
        />
      ),
  )
}

export const PAPER = 'var(--paper)'

export function inkOf(series: number): string {
  return `var(--ink-${series % hatches.length})`
}

export function areaFill(id: string, series: number): string {
  return hatches[series % hatches.length] ? `url(#${patternId(id, series)})` : inkOf(series)
}

/** Round for the even lines, square for the odd ones; the odd ones are dashed as well. */
export function LineMark({ index, x, y }: Readonly<Record<'index' | 'x' | 'y', number>>) {
  // The rim sets it off from columns, which have the same colour where colours are forced.
  const ink = { fill: inkOf(index), stroke: PAPER, strokeWidth: 2, paintOrder: 'stroke' }
  return index % 2 === 0 ? (
    <circle cx={x} cy={y} r="3.5" {...ink} />
  ) : (
    <rect x={x - 3.5} y={y - 3.5} width="7" height="7" {...ink} />
  )
}

export function lineDashes(index: number): string | undefined {
  return index % 2 === 0 ? undefined : '6 3'
}

function patternId(id: string, series: number): string {
  return `${id}-ink-${series % hatches.length}`
}
