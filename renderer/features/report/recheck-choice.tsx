/** Whether an HTML report carries its own check; the same question for one claim and for several. */
import { Checkbox, Field } from '@fluentui/react-components'
import { useText } from '../../ui/text.ts'

export interface RecheckChoiceProps {
  readonly withRecheck: boolean
  readonly onChange: (withRecheck: boolean) => void
}

export function RecheckChoice({ withRecheck, onChange }: RecheckChoiceProps) {
  const text = useText()
  return (
    <Field hint={text('reportsScreen.recheckHint')}>
      <Checkbox
        label={text('reportsScreen.recheck')}
        checked={withRecheck}
        onChange={(_event, { checked }) => onChange(checked === true)}
      />
    </Field>
  )
}

/** Two megabytes that most visits to these pages never need. */
export async function loadRecheck() {
  return (await import('virtual:recheck-script')).recheckScript
}
