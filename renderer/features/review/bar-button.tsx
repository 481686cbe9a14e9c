/** A button of the bar: icon, word and key, wide enough that no state changes its width. Runs the command of its id. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Verdict } from '../../../shared/review/verdict.ts'
import type { CommandId } from '../../commands/command-table.ts'
import { useCommands } from '../../commands/use-command.ts'
import { useKeys } from '../../commands/use-keys.ts'
import { VerdictIcon } from './verdict-mark.tsx'

interface BarButtonProps {
  readonly command: CommandId
  readonly label: string
  readonly enabled: boolean
  readonly verdict?: Verdict
  readonly isPrimary?: boolean
}

export function BarButton({ command, label, enabled, verdict, isPrimary = false }: BarButtonProps) {
  const styles = useStyles()
  const registry = useCommands()
  const keys = useKeys(command)
  return (
    <Button
      className={styles.button}
      appearance={isPrimary ? 'primary' : 'secondary'}
      icon={verdict && <VerdictIcon verdict={verdict} />}
      // Stays focusable and readable when it cannot be used, so that the bar has the same shape for everybody.
      disabledFocusable={!enabled}
      aria-keyshortcuts={keys.aria}
      onClick={() => registry.run(command)}
    >
      <span>{label}</span>
      {keys.text !== '' && <kbd className={styles.key}>{keys.text}</kbd>}
    </Button>
  )
}

const useStyles = makeStyles({
  button: {
    minWidth: '104px',
    minHeight: '36px',
    justifyContent: 'flex-start',
    '@media (max-width: 720px)': {
      minWidth: '92px',
      minHeight: '32px',
      flexGrow: 1,
      paddingInline: tokens.spacingHorizontalS,
    },
  },
  key: {
    marginInlineStart: 'auto',
    paddingInlineStart: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    opacity: 0.9,
  },
})
