/** Keys as key caps. The text of the cap is what is printed on the key, so it is the same in every language. */
import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  keys: { display: 'inline-flex', gap: '3px', alignItems: 'center', flexShrink: 0 },
  cap: {
    minWidth: '12px',
    padding: '0 5px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomWidth: '2px',
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** `caps`: one text per key; keys pressed together stand together. */
export function KeyCaps({ caps }: { readonly caps: readonly string[] }) {
  const styles = useStyles()
  return (
    <span className={styles.keys}>
      {caps.map(cap => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
