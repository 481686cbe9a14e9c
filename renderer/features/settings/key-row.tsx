/** One command of the key table. While it listens, the next key press is the new key, unless something stands against it. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ArrowResetRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useState } from 'react'
import { chordOf, isModifier } from '../../commands/chord.ts'
import type { TableRow } from '../../commands/command-table.ts'
import { conflictOf, type KeyConflict } from '../../commands/key-map.ts'
import { keyCaps, keyText } from '../../commands/show-chord.ts'
import { useKeyMap } from '../../commands/use-keys.ts'
import { useServices, useSettings } from '../../desk/services.ts'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { useText } from '../../ui/text.ts'
import { useChangeSettings } from './use-change-settings.ts'

const useStyles = makeStyles({
  cell: {
    padding: `2px ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    height: '32px',
  },
  keys: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  button: { minWidth: '120px', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  listening: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  problem: { color: tokens.colorStatusDangerForeground1 },
  scope: { color: tokens.colorNeutralForeground3 },
})

export function KeyRow({ row }: { readonly row: TableRow }) {
  const styles = useStyles()
  const t = useText()
  const { isListening, problem, listen, stop, onKeyDown, reset, isRemapped } = useKeyChange(row)
  const { isMac } = useKeyMap().choice
  const shown = useKeyMap().keysOf(row.id)
  const command = t(`commands.${row.id}`)
  const keysText = shown.map(chord => keyText(chord, isMac)).join(' ') || t('settings.keys.none')
  return (
    <tr>
      <td className={styles.cell}>{command}</td>
      <td className={styles.cell}>
        <span className={styles.scope}>
          {row.scopes.map(scope => t(`app.help.scope.${scope}`)).join(' · ')}
        </span>
      </td>
      <td className={styles.cell}>
        <div className={styles.keys}>
          <Button
            size="small"
            appearance="subtle"
            className={mergeClasses(styles.button, isListening && styles.listening)}
            aria-label={`${keysText} ${t('settings.keys.change', { command })}`}
            aria-pressed={isListening}
            title={isListening ? t('settings.keys.pressHint') : undefined}
            onClick={listen}
            onBlur={stop}
            onKeyDown={onKeyDown}
          >
            {isListening ? t('settings.keys.press') : null}
            {!isListening && shown.length === 0 && t('settings.keys.none')}
            {!isListening && shown.map(chord => <KeyCaps key={chord} caps={keyCaps(chord, isMac)} />)}
          </Button>
          {isRemapped && (
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowResetRegular />}
              aria-label={t('settings.keys.reset', { command })}
              onClick={reset}
            />
          )}
        </div>
        {problem && (
          <Text size={200} role="alert" className={styles.problem}>
            {problem}
          </Text>
        )}
      </td>
    </tr>
  )
}

function useKeyChange(row: TableRow) {
  const t = useText()
  const { announce } = useServices()
  const { keys } = useSettings()
  const change = useChangeSettings()
  const map = useKeyMap()
  const [isListening, setIsListening] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const command = t(`commands.${row.id}`)
  const { isMac } = map.choice

  const store = async (chord: string) => {
    setIsListening(false)
    setProblem(null)
    const isDefault = row.keys.length === 1 && row.keys[0] === chord
    const { [row.id]: _, ...others } = keys.remapped
    const remapped = isDefault ? others : { ...others, [row.id]: chord }
    if (!(await change({ keys: { ...keys, remapped } }))) return
    const key = keyText(chord, isMac)
    announce(
      chord === '' ? t('settings.keys.cleared', { command }) : t('settings.keys.set', { command, key }),
      'polite',
    )
  }
  const explain = (conflict: KeyConflict, chord: string) => {
    const key = keyText(chord, isMac)
    if (conflict.kind === 'reserved') return t('settings.keys.reserved', { key })
    return t('settings.keys.taken', { key, command: t(`commands.${conflict.by}`) })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isListening || event.key === 'Tab' || isModifier(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setIsListening(false)
    if (event.key === 'Backspace') return void store('')
    const chord = chordOf(event.nativeEvent, isMac)
    if (chord === null || event.nativeEvent.isComposing) return
    const conflict = conflictOf(row.id, chord, map)
    if (conflict) return setProblem(explain(conflict, chord))
    void store(chord)
  }

  const reset = () => {
    const { [row.id]: _, ...remapped } = keys.remapped
    void change({ keys: { ...keys, remapped } })
  }

  return {
    isListening,
    problem,
    isRemapped: row.id in keys.remapped,
    listen: () => setIsListening(true),
    stop: () => {
      setIsListening(false)
      setProblem(null)
    },
    onKeyDown,
    reset,
  }
}
