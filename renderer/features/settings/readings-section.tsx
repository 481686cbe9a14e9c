/** One choice for every contradiction of the documents, per ruleset; the first option is what the documents print. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { RulesetId } from '../../../shared/claim/ruleset.ts'
import { type Disagreement, disagreementsOf } from '../../desk/reading-text.ts'
import { useSettings } from '../../desk/services.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import { useText } from '../../ui/text.ts'
import { useChangeSettings } from './use-change-settings.ts'

const rulesets = ['2023', '2020'] as const satisfies readonly RulesetId[]

export function ReadingsSection() {
  const styles = useStyles()
  const text = useText()
  return (
    <SectionCard title={text('settings.readings.title')} text={text('settings.readings.text')}>
      {rulesets.map(ruleset => (
        <fieldset key={ruleset} className={styles.group}>
          <legend className={styles.legend}>{text(`terms.ruleset.${ruleset}`)}</legend>
          {disagreementsOf(ruleset, text).map(disagreement => (
            <ReadingField key={disagreement.topic} {...{ ruleset, disagreement }} />
          ))}
        </fieldset>
      ))}
    </SectionCard>
  )
}

interface ReadingFieldProps {
  readonly ruleset: RulesetId
  readonly disagreement: Disagreement
}

const AS_PRINTED = ''

function ReadingField({ ruleset, disagreement: { topic, choices } }: ReadingFieldProps) {
  const styles = useStyles()
  const text = useText()
  const { readings } = useSettings()
  const change = useChangeSettings()
  const others = choices.filter(({ isPrinted }) => !isPrinted)
  const chosen = others.find(({ reading }) => reading === readings[ruleset][topic])?.reading ?? AS_PRINTED
  const choose = (reading: string) => {
    const { [topic]: _, ...rest } = readings[ruleset]
    const next = reading === AS_PRINTED ? rest : { ...rest, [topic]: reading }
    void change({ readings: { ...readings, [ruleset]: next } })
  }
  return (
    <Field className={styles.field} label={text(`readings.topic.${topic}`)}>
      <Select
        className={styles.field}
        select={{ className: styles.choice }}
        value={chosen}
        onChange={(_, { value }) => choose(value)}
      >
        {choices
          .filter(({ isPrinted }) => isPrinted)
          .map(printed => (
            <option key={AS_PRINTED} value={AS_PRINTED}>
              {text('readings.asPrinted', { choice: printed.text })}
            </option>
          ))}
        {others.map(({ reading, text: choice }) => (
          <option key={reading} value={reading}>
            {choice}
          </option>
        ))}
      </Select>
    </Field>
  )
}

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  // A long choice is cut in its field instead of widening it beyond the card.
  field: { minWidth: 0 },
  choice: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
  },
})
