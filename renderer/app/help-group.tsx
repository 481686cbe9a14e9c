/** One scope of the F1 sheet: command on the left, keys on the right. */
import { makeStyles, Text, Title3, tokens } from '@fluentui/react-components'
import { KeyCaps } from '../ui/key-caps.tsx'
import { useText } from '../ui/text.ts'
import type { HelpGroupLines } from './help-groups.ts'

const useStyles = makeStyles({
  group: { marginBottom: tokens.spacingVerticalXL },
  title: {
    display: 'block',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorBrandForeground1,
    marginBlock: '4px',
    breakAfter: 'avoid',
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  line: { breakInside: 'avoid', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  label: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: '3px 0' },
  keys: { textAlign: 'end', padding: '3px 0', whiteSpace: 'nowrap' },
  chord: { marginInlineStart: '8px' },
  none: { color: tokens.colorNeutralForeground3 },
})

export function HelpGroup({ group }: { readonly group: HelpGroupLines }) {
  const styles = useStyles()
  const t = useText()
  return (
    <section className={styles.group}>
      <Title3 as="h3" className={styles.title}>
        {group.title}
      </Title3>
      <table className={styles.table} aria-label={group.title}>
        <tbody>
          {group.lines.map(line => (
            <tr key={line.id} className={styles.line}>
              <th scope="row" className={styles.label}>
                {line.label}
              </th>
              <td className={styles.keys}>
                {line.keys.map(({ chord, caps }) => (
                  <span key={chord} className={styles.chord}>
                    <KeyCaps caps={caps} />
                  </span>
                ))}
                {line.keys.length === 0 && (
                  <Text size={200} className={styles.none}>
                    {t('app.help.noKey')}
                  </Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
