/**
 * A button that runs a command: label, tooltip with the key, `aria-keyshortcuts` and the disabled state all come from
 * the table and the registry. A disabled one stays reachable by Tab, so that its name and key can still be found.
 */
import { Button, type ButtonProps, Tooltip } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useText } from '../ui/text.ts'
import type { CommandId } from './command-table.ts'
import { useCanRun, useCommands } from './use-command.ts'
import { useKeys } from './use-keys.ts'

export interface CommandButtonProps {
  readonly command: CommandId
  readonly icon?: ReactElement
  readonly appearance?: ButtonProps['appearance']
  readonly size?: ButtonProps['size']
  /** Shows only the icon; the label stays as the name and in the tooltip. */
  readonly iconOnly?: boolean
  /** Instead of the command's own label, where the place makes a shorter one clear. */
  readonly label?: string
  readonly className?: string
}

export function CommandButton({ command, icon, iconOnly, label, ...look }: CommandButtonProps) {
  const t = useText()
  const registry = useCommands()
  const canRun = useCanRun(command)
  const keys = useKeys(command)
  const name = label ?? t(`commands.${command}`)
  const tip = keys.text === '' ? name : `${name} (${keys.text})`
  return (
    <Tooltip content={tip} relationship={iconOnly ? 'label' : 'description'} withArrow>
      <Button
        {...look}
        icon={icon}
        disabledFocusable={!canRun}
        aria-label={iconOnly ? name : undefined}
        aria-keyshortcuts={keys.aria}
        onClick={() => registry.run(command)}
      >
        {iconOnly ? null : name}
      </Button>
    </Tooltip>
  )
}
