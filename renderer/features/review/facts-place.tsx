/** Where a pinned quote says something about a field; pressing it shows the pin in the document. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { FoundPlace } from '../../../shared/compare/identity-diff.ts'
import { pinPage } from '../../../shared/evidence/pin.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'

export function FactsPlace({ place }: { readonly place: FoundPlace }) {
  const styles = useStyles()
  const placeStyle = usePlaceStyle()
  const text = useText()
  const { viewer, state } = useReviewSession()
  const [orphaned, setOrphaned] = useState(false)
  const pin = state.pins.get(place.pin)?.pin
  if (!pin) return null
  const document = state.documents.find(({ id }) => id === pin.documentId)?.fileName ?? pin.documentId
  const said = { text: place.text, document, page: pinPage(pin) }
  const show = () => void viewer?.showPin(pin).then(found => setOrphaned(!found))
  return (
    <>
      <button type="button" data-pin={pin.id} className={placeStyle} onClick={show}>
        {place.agrees ? text('facts.identity.place', said) : text('facts.identity.differs', said)}
      </button>
      {orphaned && (
        <Text size={200} role="status" className={styles.orphaned}>
          {text('facts.identity.orphaned')}
        </Text>
      )}
    </>
  )
}

/** What leads to a source looks the same on both sides. */
export function usePlaceStyle(): string {
  return useStyles().place
}

const useStyles = makeStyles({
  place: {
    justifySelf: 'start',
    minHeight: '24px',
    padding: `2px ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  orphaned: { color: tokens.colorStatusDangerForeground1 },
})
