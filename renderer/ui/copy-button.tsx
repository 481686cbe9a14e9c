/** A small button that shows a short text and copies the long one behind it; says for a moment that it did. */
import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    minHeight: '24px',
    paddingInline: tokens.spacingHorizontalXS,
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    '@media print': { border: 'none', padding: 0 },
  },
  icon: { '@media print': { display: 'none' } },
})

export interface CopyButtonProps {
  /** What is shown; the caller has translated it. */
  readonly shown: string
  /** What lands on the clipboard. */
  readonly value: string
  /** Says what is copied; contains the whole value, so that it can be read without copying. */
  readonly name: string
  readonly copied: string
  readonly failed: string
}

export function CopyButton({ shown, value, name, copied, failed }: CopyButtonProps) {
  const styles = useStyles()
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(null), 2000)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  const said = outcome === null ? name : outcome === 'copied' ? copied : failed
  const Icon = outcome === 'copied' ? CheckmarkRegular : CopyRegular
  return (
    <Tooltip content={said} relationship="inaccessible">
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        iconPosition="after"
        icon={<Icon className={styles.icon} />}
        // The shown text comes first, so that it can be spoken to a voice control as it is seen.
        aria-label={`${shown} ${said}`}
        onClick={() => void copy()}
      >
        {shown}
      </Button>
    </Tooltip>
  )
}
