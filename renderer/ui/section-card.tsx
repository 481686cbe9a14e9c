/** A titled group of fields on a page. */
import { makeStyles, Text, Title3, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { color: tokens.colorNeutralForeground3 },
})

export interface SectionCardProps {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

export function SectionCard({ title, text, children }: SectionCardProps) {
  const styles = useStyles()
  const titleId = useId()
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <div>
        <Title3 as="h2" id={titleId} block className={styles.title}>
          {title}
        </Title3>
        {text && <Text className={styles.text}>{text}</Text>}
      </div>
      {children}
    </section>
  )
}
