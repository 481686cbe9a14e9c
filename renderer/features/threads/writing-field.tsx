/**
 * The field every comment is written in: Ctrl+Enter sends, Enter is a new line, Esc closes and keeps the draft. The mark
 * beside it says "kept" only after the commit.
 */
import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { COMMENT_LIMIT } from '../../../shared/thread/comment.ts'
import type { DraftText } from '../../desk/use-draft.ts'
import { useText } from '../../ui/text.ts'

interface WritingFieldProps {
  readonly label: string
  readonly sendLabel: string
  readonly draft: DraftText
  readonly onSend: () => void
  readonly onClose: () => void
  /** Who will see it; stands between the field and the buttons, never scrolled away from them. */
  readonly children?: ReactNode
}

export function WritingField({ label, sendLabel, draft, onSend, onClose, children }: WritingFieldProps) {
  const styles = useStyles()
  const text = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (draft.ready) field.current?.focus()
  }, [draft.ready])

  const isEmpty = draft.text.trim() === ''
  const send = () => {
    if (!isEmpty) onSend()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.writing} data-scope="editor">
      <Textarea
        ref={field}
        aria-label={label}
        value={draft.text}
        maxLength={COMMENT_LIMIT}
        resize="vertical"
        onChange={(_, { value }) => draft.write(value)}
        onKeyDown={onKeyDown}
        placeholder={text('threads.placeholder')}
      />
      {children}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={isEmpty}
          onClick={send}
          aria-keyshortcuts="Control+Enter"
        >
          {sendLabel}
        </Button>
        <Button size="small" onClick={onClose}>
          {text('threads.close')}
        </Button>
        <Text size={200} className={styles.mark}>
          {markOf(draft, text)}
        </Text>
      </div>
    </div>
  )
}

function markOf(draft: DraftText, text: ReturnType<typeof useText>): string {
  if (draft.restored) return text('threads.draftRestored')
  if (draft.text === '') return text('threads.keys')
  return text(draft.kept ? 'threads.draftKept' : 'threads.draftKeeping')
}

const useStyles = makeStyles({
  writing: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  mark: { color: tokens.colorNeutralForeground3 },
})
