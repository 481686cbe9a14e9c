/** What a finding is not failed by, with its source: the law's own caution, shown before a verdict is given. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { Info16Regular } from '@fluentui/react-icons'
import { type Note, sourceOfNote } from '../../../shared/review/checklist-sources.ts'
import { useText } from '../../ui/text.ts'

export function FindingNotes({ notes }: { readonly notes: readonly Note[] }) {
  const styles = useStyles()
  const text = useText()
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes} aria-label={text('checklist.notes.label')}>
      {notes.map(note => (
        <li key={note} className={styles.note}>
          <Info16Regular aria-hidden className={styles.icon} />
          <Text size={200}>
            {text(`checklist.notes.${note}`)}{' '}
            <span className={styles.source}>{text('checklist.source', { source: sourceOfNote[note] })}</span>
          </Text>
        </li>
      ))}
    </ul>
  )
}

const useStyles = makeStyles({
  notes: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalXXS },
  note: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: '2px' },
  source: { color: tokens.colorNeutralForeground3 },
})
