/** The style of text that only a screen reader gets; it takes no place and cannot be scrolled to. */
import { makeStyles } from '@fluentui/react-components'

export const useHiddenText = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    padding: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
    border: 0,
  },
})
