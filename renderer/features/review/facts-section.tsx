/** One titled part of the claim facts, with the sentence that says how far it may be trusted. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

interface FactsSectionProps {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}

export function FactsSection({ title, hint, children }: FactsSectionProps) {
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Text as="h2" size={300} weight="semibold" id={id} className={styles.title}>
        {title}
      </Text>
      {hint && (
        <Text size={200} className={styles.hint}>
          {hint}
        </Text>
      )}
      {children}
    </section>
  )
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
})
