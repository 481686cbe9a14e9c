/** What the F1 sheet shows, as plain data: commands by scope with the keys in force. The screen and the print use it. */
import type { Translate } from '../../shared/i18n/texts.ts'
import type { CommandScope } from '../commands/command-table.ts'
import { findCommands } from '../commands/find-commands.ts'
import type { KeyMap } from '../commands/key-map.ts'
import { keyCaps, keyText } from '../commands/show-chord.ts'

const scopes: readonly CommandScope[] = [
  'queue',
  'dashboard',
  'review',
  'compare',
  'reason',
  'viewer',
  'editor',
  'everywhere',
]

export interface HelpLine {
  readonly id: string
  readonly label: string
  /** One list of key caps per chord; none = reached by menu only. */
  readonly keys: readonly { readonly chord: string; readonly caps: readonly string[] }[]
}

export interface HelpGroupLines {
  readonly scope: CommandScope
  readonly title: string
  readonly lines: readonly HelpLine[]
}

/** The search also finds a key: `F6`, `Ctrl+K`. */
export function helpGroups(search: string, map: KeyMap, t: Translate): readonly HelpGroupLines[] {
  const { isMac } = map.choice
  const wanted = search.trim().toLowerCase()
  const byLabel = new Set(findCommands(search, t))
  const rows = findCommands('', t).filter(
    row =>
      byLabel.has(row) || map.keysOf(row.id).some(chord => keyText(chord, isMac).toLowerCase() === wanted),
  )
  return scopes
    .map(scope => ({
      scope,
      title: t(`app.help.scope.${scope}`),
      lines: rows
        .filter(row => row.scopes.some(own => own === scope))
        .map(row => ({
          id: row.id,
          label: t(`commands.${row.id}`),
          keys: map.keysOf(row.id).map(chord => ({ chord, caps: keyCaps(chord, isMac) })),
        })),
    }))
    .filter(group => group.lines.length > 0)
}
