/** Which claims: the choices, the period's two dates, and what the choice amounts to, also while it is looked up. */
import {
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import type { Subject, SubjectChoice, SubjectInput } from './use-subject.ts'

const useStyles = makeStyles({
  dates: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
})

export interface SubjectFieldsProps {
  readonly input: SubjectInput
  readonly onChange: (input: SubjectInput) => void
  readonly subject: Subject
}

export function SubjectFields({ input, onChange, subject }: SubjectFieldsProps) {
  const styles = useStyles()
  const text = useText()
  const { queueView } = useServices()
  const counts = { selection: queueView.state().selected.size, view: queueView.rows().length }
  const label = (choice: 'selection' | 'view') =>
    `${text(`reportsScreen.${choice}`)} (${text('reportsScreen.count', { count: counts[choice] })})`
  return (
    <>
      <RadioGroup
        aria-label={text('reportsScreen.which')}
        value={input.choice}
        onChange={(_event, { value }) => onChange({ ...input, choice: value as SubjectChoice })}
      >
        {input.given.length > 0 && <Radio value="given" label={text('reportsScreen.given')} />}
        <Radio value="selection" label={label('selection')} />
        <Radio value="view" label={label('view')} />
        <Radio value="period" label={text('reportsScreen.period')} />
      </RadioGroup>
      {input.choice === 'period' && (
        <div className={styles.dates}>
          {(['from', 'to'] as const).map(end => (
            <Field key={end} label={text(`reportsScreen.${end}`)}>
              <Input
                type="date"
                value={input[end]}
                onChange={(_event, { value }) => onChange({ ...input, [end]: value })}
              />
            </Field>
          ))}
        </div>
      )}
      <div role="status">
        <Standing subject={subject} choice={input.choice} />
      </div>
    </>
  )
}

function Standing({ subject, choice }: { readonly subject: Subject; readonly choice: SubjectChoice }) {
  const styles = useStyles()
  const text = useText()
  if (subject.kind === 'wrong-period') return <Text>{text('reportsScreen.periodWrong')}</Text>
  if (subject.kind === 'searching') {
    const { done, total } = subject
    return (
      <Field label={text('reportsScreen.searching', { done, total })}>
        <ProgressBar value={total === 0 ? undefined : done / total} />
      </Field>
    )
  }
  const { rows } = subject
  if (rows.length === 0)
    return <Text>{text(choice === 'period' ? 'reportsScreen.nothing' : 'reportsScreen.nothingChosen')}</Text>
  const undecided = rows.filter(row => row.decision === null).length
  return (
    <Text className={styles.quiet}>
      {text('reportsScreen.count', { count: rows.length })}.{' '}
      {undecided > 0 && text('reportsScreen.undecided', { count: undecided })}
    </Text>
  )
}
