/** What was begun on this claim and not posted: where it belongs, its first words, and a way back into it. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Draft } from '../../data/db.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { targetOfDraft } from './draft-key.ts'
import { targetText } from './place-button.tsx'

export function KeptDrafts() {
  const styles = useStyles()
  const text = useText()
  const { state, openComposer } = useReviewSession()
  const drafts = useDraftsOfClaim()
  return drafts.map(draft => {
    const target = targetOfDraft(draft.key)
    if (!target) return null
    const place = targetText(target, state, text)
    return (
      <div key={draft.key} className={styles.draft}>
        <Text className={styles.words}>{text('threads.draftOn', { place, words: draft.text })}</Text>
        <Button
          size="small"
          aria-label={text('threads.continueOn', { place })}
          onClick={() => openComposer(target)}
        >
          {text('threads.continue')}
        </Button>
      </div>
    )
  })
}

/** Read when the list is shown; the composer, which changes drafts, is closed then. */
function useDraftsOfClaim(): readonly Draft[] {
  const { drafts } = useServices()
  const { claim } = useReviewSession()
  const [own, setOwn] = useState<readonly Draft[]>([])
  useEffect(() => {
    let current = true
    void drafts.all().then(all => {
      if (current) setOwn(all.filter(draft => draft.claim === claim))
    })
    return () => {
      current = false
    }
  }, [drafts, claim])
  return own
}

const useStyles = makeStyles({
  draft: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  words: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})
