/** Finding in the document: pdf.js searches, this shows. Composing text is searched for only when it is committed. */
import { Button, Input, makeStyles, ToggleButton, tokens } from '@fluentui/react-components'
import {
  ChevronDownRegular,
  ChevronUpRegular,
  DismissRegular,
  HighlightRegular,
  TextCaseTitleRegular,
  TextWholeWordRegular,
} from '@fluentui/react-icons'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useCommand } from '../../commands/use-command.ts'
import { useText } from '../../ui/text.ts'
import type { FindState } from './page-view.ts'
import { useViewer } from './use-viewer.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px',
    minHeight: '32px',
    padding: '2px 6px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  input: { width: '220px', minWidth: '120px', flexShrink: 1 },
  count: {
    minWidth: '84px',
    paddingInline: '8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorPaletteRedForeground1 },
})

export function FindBar() {
  const { desk, state } = useViewer()
  const canFind = state.stage !== null
  const input = useRef<HTMLInputElement>(null)
  useCommand(
    'viewer.find',
    () => {
      desk.find({ isOpen: true, ...selectedWords() })
      queueMicrotask(() => input.current?.select())
    },
    canFind,
  )
  useCommand('viewer.find-next', () => desk.find({ isOpen: true }, 'again'), canFind)
  useCommand('viewer.find-previous', () => desk.find({ isOpen: true }, 'back'), canFind)
  return state.find.isOpen ? <OpenFindBar input={input} find={state.find} /> : null
}

/** A short selection is what one wants to find. */
function selectedWords(): Pick<FindState, 'query'> | object {
  const words = getSelection()?.toString().trim() ?? ''
  return words !== '' && words.length <= 60 && !words.includes('\n') ? { query: words } : {}
}

interface OpenFindBarProps {
  readonly input: React.RefObject<HTMLInputElement | null>
  readonly find: FindState
}

function OpenFindBar({ input, find }: OpenFindBarProps) {
  const { desk, state } = useViewer()
  const t = useText()
  const styles = useStyles()
  const [composing, setComposing] = useState<string | null>(null)
  useEffect(() => input.current?.select(), [input])
  const close = () => {
    desk.closeFind()
    state.stage?.container.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') close()
    else desk.find({}, event.shiftKey ? 'back' : 'again')
  }
  const toggle = (key: 'matchCase' | 'entireWord' | 'highlightAll') => ({
    size: 'small' as const,
    appearance: 'subtle' as const,
    checked: find[key],
    onClick: () => desk.find({ [key]: !find[key] }, key === 'highlightAll' ? 'highlight' : ''),
  })
  return (
    <search
      className={styles.root}
      aria-label={t('viewer.find.label')}
      onKeyDown={event => event.key === 'Escape' && onKeyDown(event)}
    >
      <Input
        ref={input}
        size="small"
        type="search"
        className={styles.input}
        aria-label={t('viewer.find.label')}
        autoComplete="off"
        value={composing ?? find.query}
        contentBefore={null}
        onCompositionStart={() => setComposing(find.query)}
        onCompositionEnd={event => {
          setComposing(null)
          desk.find({ query: event.currentTarget.value })
        }}
        onChange={(event, { value }) => {
          if ((event.nativeEvent as InputEvent).isComposing) setComposing(value)
          else desk.find({ query: value })
        }}
        onKeyDown={onKeyDown}
      />
      <output className={`${styles.count} ${find.status === 'not-found' ? styles.none : ''}`}>
        {countText(find, t)}
      </output>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUpRegular />}
        aria-label={t('commands.viewer.find-previous')}
        onClick={() => desk.find({}, 'back')}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular />}
        aria-label={t('commands.viewer.find-next')}
        onClick={() => desk.find({}, 'again')}
      />
      <ToggleButton
        {...toggle('highlightAll')}
        icon={<HighlightRegular />}
        aria-label={t('viewer.find.highlightAll')}
        title={t('viewer.find.highlightAll')}
      />
      <ToggleButton
        {...toggle('matchCase')}
        icon={<TextCaseTitleRegular />}
        aria-label={t('viewer.find.matchCase')}
        title={t('viewer.find.matchCase')}
      />
      <ToggleButton
        {...toggle('entireWord')}
        icon={<TextWholeWordRegular />}
        aria-label={t('viewer.find.wholeWords')}
        title={t('viewer.find.wholeWords')}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('viewer.find.close')}
        onClick={close}
      />
    </search>
  )
}

function countText(find: FindState, t: ReturnType<typeof useText>): string {
  if (find.query === '') return ''
  if (find.status === 'not-found') return t('viewer.find.none')
  if (find.total > 0) return t('viewer.find.count', { current: find.current, total: find.total })
  return find.status === 'pending' ? t('viewer.find.pending') : ''
}
