/** The page number, to read and to type. Where the document names its pages itself (iv, A-3), names work as well. */
import { Input, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useCommand } from '../../commands/use-command.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useViewer } from './use-viewer.ts'

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '4px', paddingInline: '4px', whiteSpace: 'nowrap' },
  input: { width: '52px', minWidth: 0 },
  of: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
})

export function PageBox() {
  const { state } = useViewer()
  const { announce } = useServices()
  const t = useText()
  const styles = useStyles()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const { stage, view } = state
  const { page, pages, label } = view
  useCommand('viewer.page', () => input.current?.select(), stage !== null)

  const go = () => {
    if (typed === null || typed.trim() === '') return setTyped(null)
    if (stage?.goToLabel(typed.trim())) stage.container.focus({ preventScroll: true })
    else announce(t('viewer.noSuchPage', { page: typed }), 'warning')
    setTyped(null)
  }
  const leave = () => {
    setTyped(null)
    stage?.container.focus({ preventScroll: true })
  }

  return (
    <div className={styles.root}>
      <Input
        ref={input}
        size="small"
        className={styles.input}
        aria-label={t('viewer.pageBox')}
        autoComplete="off"
        disabled={!stage}
        value={typed ?? (stage ? (label ?? String(page)) : '')}
        onFocus={event => event.target.select()}
        onBlur={() => setTyped(null)}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
          event.preventDefault()
          if (event.key === 'Enter') go()
          else leave()
        }}
      />
      <span className={styles.of}>
        {label && label !== String(page)
          ? t('viewer.ofPagesLabelled', { page, pages })
          : t('viewer.ofPages', { pages: pages || '–' })}
      </span>
    </div>
  )
}
