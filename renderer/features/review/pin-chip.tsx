/** A pin as document, page and quote; pressing it shows the place in the viewer. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { Warning16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { type Pin, pinPage, pinQuote } from '../../../shared/evidence/pin.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'

export function PinChip({ pin }: { readonly pin: Pin }) {
  const styles = useStyles()
  const text = useText()
  const { viewer, state } = useReviewSession()
  const [orphaned, setOrphaned] = useState(false)
  const document = state.documents.find(candidate => candidate.id === pin.documentId)
  const quote = pinQuote(pin)
  const show = () => {
    void viewer?.showPin(pin).then(found => setOrphaned(!found))
  }
  return (
    <button type="button" data-pin={pin.id} className={styles.chip} onClick={show} title={quote}>
      <span className={styles.quote}>
        {quote === '' ? text('review.evidence.region') : text('review.evidence.quote', { quote })}
      </span>
      <span className={styles.place}>
        {text('review.evidence.place', {
          document: document?.fileName ?? pin.documentId,
          page: pinPage(pin),
        })}
      </span>
      {orphaned && (
        <Text size={200} className={styles.orphaned}>
          <Warning16Regular aria-hidden />
          {text('review.evidence.orphaned')}
        </Text>
      )}
    </button>
  )
}

const useStyles = makeStyles({
  chip: {
    display: 'grid',
    width: '100%',
    minHeight: '28px',
    padding: `2px ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  place: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  quote: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  orphaned: {
    display: 'inline-flex',
    alignItems: 'center',
    color: tokens.colorStatusDangerForeground1,
  },
})
