/**
 * "Saved on this computer" and "not sent" are different words. The first is said once the database has committed and
 * the journal has its copy; the second counts this claim's records beyond what a hub has acknowledged.
 */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, ErrorCircle16Regular, MoreCircle16Regular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { type SaveState, useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'

export function SaveMark() {
  const styles = useStyles()
  const text = useText()
  const { save } = useReviewSession()
  const unsent = useUnsent()
  return (
    <span className={styles.mark}>
      {save !== 'nothing-yet' && (
        <Text size={200} className={styles.part} data-save={save}>
          <Icon save={save} />
          {text(`review.save.${save}`)}
        </Text>
      )}
      {unsent > 0 && (
        <Text size={200} title={text('review.save.unsentHint')}>
          {text('review.save.unsent', { count: unsent })}
        </Text>
      )}
    </span>
  )
}

function Icon({ save }: { readonly save: Exclude<SaveState, 'nothing-yet'> }) {
  const styles = useStyles()
  if (save === 'saving') return <MoreCircle16Regular aria-hidden />
  if (save === 'saved') return <CheckmarkCircle16Regular className={styles.saved} aria-hidden />
  return <ErrorCircle16Regular className={styles.refused} aria-hidden />
}

function useUnsent(): number {
  const { claims } = useServices()
  const { events } = useReviewSession()
  const [count, setCount] = useState(0)
  useEffect(() => {
    let current = true
    void claims.mark().then(mark => {
      const own = events.filter(event => event.device === mark.device && event.type !== 'ClaimImported')
      if (current) setCount(own.filter(event => event.seq > mark.acked).length)
    })
    return () => {
      current = false
    }
  }, [claims, events])
  return count
}

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginInlineStart: 'auto',
  },
  part: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  saved: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusDangerForeground1 },
})
