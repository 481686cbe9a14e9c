/** Nothing here: what it means, and the next step where there is one. */
import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalS,
    minHeight: '240px',
    padding: tokens.spacingHorizontalXL,
    textAlign: 'center',
  },
  title: { margin: 0 },
  text: { maxWidth: '44ch', color: tokens.colorNeutralForeground3 },
})

export interface EmptyStateProps {
  readonly title: string
  readonly text: string
  readonly action?: ReactNode
}

export function EmptyState({ title, text, action }: EmptyStateProps) {
  const styles = useStyles()
  return (
    <div className={styles.empty}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <Text align="center" className={styles.text}>
        {text}
      </Text>
      {action}
    </div>
  )
}
