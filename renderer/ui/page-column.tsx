/** A page that is read from top to bottom in one column: heading, then sections; it scrolls by itself. */
import { makeStyles, mergeClasses, Text, Title2, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  scroll: {
    height: '100%',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  column: {
    maxWidth: '860px',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalXXL} clamp(16px, 4vw, 40px) 64px`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  wide: { maxWidth: '1200px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  text: { color: tokens.colorNeutralForeground3 },
})

export interface PageColumnProps {
  readonly title: string
  readonly text?: string
  readonly wide?: boolean
  readonly children: ReactNode
}

export function PageColumn({ title, text, wide, children }: PageColumnProps) {
  const styles = useStyles()
  return (
    // Scrolled by keyboard where nothing inside takes the focus.
    <div className={styles.scroll} role="group" aria-label={title} tabIndex={0}>
      <div className={mergeClasses(styles.column, wide && styles.wide)}>
        <div>
          <Title2 as="h1" block className={styles.title}>
            {title}
          </Title2>
          {text && <Text className={styles.text}>{text}</Text>}
        </div>
        {children}
      </div>
    </div>
  )
}
