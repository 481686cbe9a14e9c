/** The app's mark, drawn in the brand's colours of the theme in use. */
import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  mark: { display: 'block', flexShrink: 0 },
  sheet: { fill: tokens.colorBrandBackground },
  tick: { fill: 'none', stroke: tokens.colorNeutralForegroundOnBrand, strokeWidth: 1.8 },
})

export function Mark() {
  const styles = useStyles()
  return (
    <svg className={styles.mark} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path className={styles.sheet} d="M5 1h7l5 5v11a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Z" />
      <path
        className={styles.tick}
        d="m6.5 11.5 2.4 2.5 4.8-5.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
