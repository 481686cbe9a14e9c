/** Who will see what is being written: radio buttons and a banner in words, in sight as long as one writes. */
import { makeStyles, mergeClasses, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { LockClosed16Regular, PeopleTeam16Regular } from '@fluentui/react-icons'
import type { Visibility } from '../../../shared/thread/comment.ts'
import { useText } from '../../ui/text.ts'

interface VisibilityChoiceProps {
  readonly value: Visibility
  readonly onChange: (visibility: Visibility) => void
}

export function VisibilityChoice({ value, onChange }: VisibilityChoiceProps) {
  const styles = useStyles()
  const text = useText()
  const isInternal = value === 'internal'
  return (
    <div className={mergeClasses(styles.banner, isInternal ? styles.internal : styles.partner)}>
      <RadioGroup
        layout="horizontal"
        value={value}
        onChange={(_, data) => onChange(data.value as Visibility)}
        aria-label={text('threads.visibility')}
      >
        <Radio value="internal" label={text('terms.visibility.internal')} />
        <Radio value="partner" label={text('terms.visibility.partner')} />
      </RadioGroup>
      <Text size={200} className={styles.words} aria-live="polite">
        {isInternal ? <LockClosed16Regular aria-hidden /> : <PeopleTeam16Regular aria-hidden />}
        {text(isInternal ? 'threads.internalBanner' : 'threads.partnerBanner')}
      </Text>
    </div>
  )
}

const useStyles = makeStyles({
  banner: {
    borderLeftWidth: '4px',
    borderLeftStyle: 'solid',
    borderRadius: tokens.borderRadiusMedium,
    padding: `2px ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
  },
  internal: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeftColor: tokens.colorNeutralStrokeAccessible,
  },
  partner: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeftColor: tokens.colorStatusWarningBorderActive,
  },
  words: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
})
