/** A difference between the claims, said by sign and word; the colour only repeats it. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useText } from '../../ui/text.ts'

export function Differs() {
  const styles = useStyles()
  const t = useText()
  return (
    <Text size={200} className={styles.word}>
      {' '}
      <span aria-hidden>≠ </span>
      {t('compare.matrix.differs')}
    </Text>
  )
}

const useStyles = makeStyles({
  word: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusWarningForeground1 },
})
