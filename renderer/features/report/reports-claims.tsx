/** The claims that the file will hold, and the partner whose they must be in a partner's edition. */
import { Field, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import type { QueueRow } from '../../data/queue-row.ts'
import { placeHref } from '../../desk/places.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import { type MessageKey, useText } from '../../ui/text.ts'

const SHOWN = 50

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
})

interface Partner {
  readonly mpnId: string
  readonly name: string
  readonly claims: number
}

/** Most claims first. */
export function partnersOf(rows: readonly QueueRow[]): readonly Partner[] {
  return [...Map.groupBy(rows, row => row.mpnId)]
    .map(([mpnId, own]) => ({ mpnId, name: own[0]?.partner ?? '', claims: own.length }))
    .toSorted((a, b) => b.claims - a.claims)
}

export interface PartnerChoiceProps {
  readonly rows: readonly QueueRow[]
  readonly chosen: string | null
  readonly onChange: (mpnId: string) => void
}

export function PartnerChoice({ rows, chosen, onChange }: PartnerChoiceProps) {
  const text = useText()
  return (
    <Field label={text('reportsScreen.partner')}>
      <Select value={chosen ?? ''} onChange={(_event, { value }) => onChange(value)}>
        {partnersOf(rows).map(({ mpnId, name, claims }) => (
          <option key={mpnId} value={mpnId}>
            {text('reportsScreen.partnerOption', { name, mpn: mpnId, count: claims })}
          </option>
        ))}
      </Select>
    </Field>
  )
}

export function ChosenClaims({ rows }: { readonly rows: readonly QueueRow[] }) {
  const styles = useStyles()
  const text = useText()
  return (
    <SectionCard title={text('reportsScreen.claims')}>
      <ul className={styles.list}>
        {rows.slice(0, SHOWN).map(row => (
          <li key={row.id}>
            <Link href={placeHref({ name: 'report', claim: row.id })}>{row.id}</Link>{' '}
            <Text className={styles.quiet}>
              <bdi>{row.customer}</bdi> / <bdi>{row.partner}</bdi> ·{' '}
              {text(`terms.status.${row.status}` as MessageKey)}
            </Text>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <Text>{text('reportsScreen.more', { count: rows.length - SHOWN })}</Text>}
    </SectionCard>
  )
}
