/** The numbers of a chart as a table. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormat } from '../../desk/use-format.ts'
import type { ChartData } from './chart-data.ts'

export const useTableStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& thead th': { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
  },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'end !important' as 'end' },
  caption: { textAlign: 'start', color: tokens.colorNeutralForeground3 },
})

export function ChartTable({ data }: { readonly data: ChartData }) {
  const styles = useTableStyles()
  const format = useFormat()
  return (
    <table className={styles.table} aria-label={data.title}>
      <thead>
        <tr>
          <th scope="col">{data.heading}</th>
          {data.series.map(({ name }) => (
            <th key={name} scope="col" className={styles.number}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map(({ key, label, values }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {data.series.map(({ name }, index) => (
              <td key={name} className={styles.number}>
                {format.number(values[index] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
