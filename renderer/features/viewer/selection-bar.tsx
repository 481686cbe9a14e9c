/** What is selected and what can be done with it; the same commands have keys, this is where they can be seen. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular, PinRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { CommandButton } from '../../commands/command-button.tsx'
import { useText } from '../../ui/text.ts'
import { anchorsOf } from './make-pin.ts'
import { ToolBar } from './tool-bar.tsx'
import { useViewer } from './use-viewer.ts'
import type { Held, ViewState } from './view-state.ts'

const useStyles = makeStyles({
  words: {
    maxWidth: '36ch',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
})

export function SelectionBar() {
  const { desk, state } = useViewer()
  const t = useText()
  const styles = useStyles()
  const quote = useQuote(state)
  const { held, parts, mode } = state
  if (mode.kind === 'box')
    return (
      <ToolBar label={t('commands.pin.box')}>
        <span>{t('viewer.box.help')}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('viewer.cancel')}
          onClick={() => desk.setMode({ kind: 'read' })}
        />
      </ToolBar>
    )
  if (mode.kind !== 'read' || (!held && parts.length === 0)) return null
  const collected = parts.length > 0 ? t('viewer.selection.parts', { count: parts.length }) : ''
  const words =
    held?.kind === 'region'
      ? t('viewer.selection.region', { page: held.page })
      : quote && t('viewer.selection.text', { quote })
  return (
    <ToolBar label={t('viewer.selection.pages', { count: pagesOf(held) })}>
      <span className={styles.words}>{[collected, words].filter(Boolean).join(' · ')}</span>
      <CommandButton
        command="pin.selection"
        size="small"
        appearance="primary"
        icon={<PinRegular />}
        label={t('viewer.selection.pin')}
      />
      {held && (
        <CommandButton
          command="pin.add"
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          label={t('viewer.selection.add')}
        />
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('viewer.selection.clear')}
        onClick={() => desk.clearSelection()}
      />
    </ToolBar>
  )
}

function pagesOf(held: Held | null): number {
  return held?.kind === 'text' ? held.pieces.length : 1
}

/** The words as they will be stored, a moment after they were selected. */
function useQuote({ held, stage }: ViewState): string {
  const [quote, setQuote] = useState('')
  useEffect(() => {
    let isCurrent = true
    if (held?.kind !== 'text' || !stage) setQuote('')
    else
      void anchorsOf(held, stage).then(anchors => {
        const words = anchors.flatMap(anchor => (anchor.kind === 'pdf-text' ? [anchor.exact] : []))
        if (isCurrent) setQuote(words.join(' … '))
      })
    return () => {
      isCurrent = false
    }
  }, [held, stage])
  return quote
}
