/** The message the partner gets: composed, editable, in a language of choice, with the mark that says it is kept. */
import { Button, Field, Label, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components'
import { useText } from '../../ui/text.ts'
import { type Language, messageLanguages } from './message-language.ts'
import type { DecisionInput } from './use-decision.ts'
import type { PartnerMessage } from './use-message.ts'

interface MessageFieldProps {
  readonly input: DecisionInput
  readonly message: PartnerMessage
}

export function MessageField({ input, message }: MessageFieldProps) {
  const styles = useStyles()
  const text = useText()
  return (
    <div className={styles.field}>
      <Field label={text('decision.messageTo')} required>
        <Textarea
          className={styles.message}
          textarea={{ className: styles.message }}
          value={message.text}
          rows={8}
          maxLength={10_000}
          lang={input.draft.language}
          onChange={(_, { value }) => message.write(value)}
        />
      </Field>
      <div className={styles.below}>
        <Label size="small" htmlFor="message-language">
          {text('decision.language')}
        </Label>
        <Select
          id="message-language"
          size="small"
          value={input.draft.language}
          disabled={message.isWritten}
          onChange={(_, { value }) => input.change({ language: value as Language })}
        >
          {messageLanguages.map(({ id, name }) => (
            <option key={id} value={id} lang={id}>
              {name}
            </option>
          ))}
        </Select>
        {message.isWritten && (
          <>
            <Button size="small" onClick={() => void message.composeAgain()}>
              {text('decision.composeAgain')}
            </Button>
            <Text size={200}>{text(message.kept ? 'decision.kept' : 'decision.keeping')}</Text>
          </>
        )}
      </div>
    </div>
  )
}

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  message: { maxHeight: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  below: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})
