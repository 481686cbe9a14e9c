/** The first stop of the Tab key: past bar and places, to the page. Visible only while it has the focus. */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { RefObject } from 'react'
import { useText } from '../ui/text.ts'

const useStyles = makeStyles({
  skip: {
    position: 'fixed',
    top: '4px',
    insetInlineStart: '4px',
    zIndex: 10,
    padding: '6px 12px',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    ':not(:focus)': { clipPath: 'inset(50%)', width: '1px', height: '1px', padding: 0, overflow: 'hidden' },
  },
})

export function SkipLink({ target }: { readonly target: RefObject<HTMLElement | null> }) {
  const styles = useStyles()
  const t = useText()
  return (
    <button type="button" className={styles.skip} onClick={() => target.current?.focus()}>
      {t('app.skip')}
    </button>
  )
}
