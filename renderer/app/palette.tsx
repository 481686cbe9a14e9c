/**
 * Ctrl+K: every command that can run now, found by part of its name, with its key beside it. A combobox with its list:
 * the focus stays in the field, arrows move the active option, Enter runs it.
 */
import {
  Dialog,
  DialogSurface,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { CommandId, TableRow } from '../commands/command-table.ts'
import { findCommands } from '../commands/find-commands.ts'
import { useCommands } from '../commands/use-command.ts'
import { shownKeys, useKeyMap } from '../commands/use-keys.ts'
import { useText } from '../ui/text.ts'
import { useHiddenText } from '../ui/use-hidden-text.ts'

const useStyles = makeStyles({
  surface: { width: 'min(560px, calc(100vw - 32px))', padding: 0, marginTop: '12vh', overflow: 'hidden' },
  input: { width: '100%', borderRadius: 0, '::after': { borderRadius: 0 } },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: '4px',
    height: 'min(376px, 60vh)',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  option: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    minHeight: '32px',
    padding: '0 10px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    outline: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  where: { color: tokens.colorNeutralForeground3 },
  keys: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  empty: { padding: tokens.spacingHorizontalL },
})

interface PaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function Palette({ isOpen, onClose }: PaletteProps) {
  const styles = useStyles()
  const t = useText()
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-label={t('app.palette.title')}>
        <PaletteBody onClose={onClose} />
      </DialogSurface>
    </Dialog>
  )
}

/** Mounted with the dialog, so that each opening starts with an empty search. */
function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles()
  const hidden = useHiddenText()
  const t = useText()
  const registry = useCommands()
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)
  const listId = useId()
  const runnable = findCommands(search, t).filter(row => registry.get(row.id)?.enabled)
  const current = runnable[active] ?? runnable[0]
  const optionId = (id: CommandId) => `${listId}-${id}`

  const run = (row: TableRow | undefined) => {
    if (!row) return
    onClose()
    // After the dialog has closed and given the focus back: a command acts where the reviewer was.
    setTimeout(() => registry.run(row.id))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (event.key === 'Enter') run(current)
    else if (step !== undefined) setActive(moved(active, step, runnable.length))
    else return
    event.preventDefault()
  }
  return (
    <div>
      <Input
        className={styles.input}
        size="large"
        contentBefore={<SearchRegular />}
        placeholder={t('app.palette.search')}
        value={search}
        onChange={(_, { value }) => {
          setSearch(value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        input={{
          role: 'combobox',
          'aria-label': t('app.palette.title'),
          'aria-expanded': true,
          'aria-controls': listId,
          'aria-activedescendant': current ? optionId(current.id) : undefined,
          'aria-autocomplete': 'list',
        }}
      />
      <div role="status" className={hidden.hidden}>
        {t('app.palette.found', { count: runnable.length })}
      </div>
      <div id={listId} role="listbox" className={styles.list} aria-label={t('app.palette.list')}>
        {runnable.map(row => (
          <PaletteOption
            key={row.id}
            id={optionId(row.id)}
            row={row}
            isActive={row === current}
            onRun={() => run(row)}
          />
        ))}
        {runnable.length === 0 && <Text className={styles.empty}>{t('app.palette.empty')}</Text>}
      </div>
    </div>
  )
}

interface PaletteOptionProps {
  readonly id: string
  readonly row: TableRow
  readonly isActive: boolean
  readonly onRun: () => void
}

function PaletteOption({ id, row, isActive, onRun }: PaletteOptionProps) {
  const styles = useStyles()
  const t = useText()
  const option = useRef<HTMLDivElement>(null)
  const keys = shownKeys(row.id, useKeyMap())
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox field handles the keys
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={mergeClasses(styles.option, isActive && styles.active)}
      onClick={onRun}
    >
      <span>
        {t(`commands.${row.id}`)}{' '}
        <Text size={200} className={styles.where}>
          {t(`app.menu.${row.menu}`)}
        </Text>
      </span>
      <span className={styles.keys}>{keys.text}</span>
    </div>
  )
}

function moved(from: number, step: number, count: number): number {
  if (count === 0) return 0
  if (Math.abs(step) === 1) return (from + step + count) % count
  return Math.min(count - 1, Math.max(0, from + step))
}
