/**
 * Every command of the app, once: id, keys, where it works, its menu. Menu, palette, F1 sheet, key handling and the
 * controls' tooltips are drawn from here; features only attach what a command does (`useCommand`). Labels are message
 * keys under `commands.<id>`. Chord notation: `Ctrl+Shift+F`, `F9`, `Y`, `Space`; letters match by `event.key`, and by
 * `event.code` where the layout gives no Latin letter. `browserKeys`: what to use where the browser keeps `keys`.
 */

export type CommandScope = 'everywhere' | 'queue' | 'review' | 'reason' | 'viewer' | 'editor'
export type MenuName = 'file' | 'edit' | 'view' | 'go' | 'review' | 'help'

export interface CommandRow {
  readonly id: string
  readonly scope: CommandScope
  readonly keys: readonly string[]
  readonly browserKeys?: readonly string[]
  readonly menu: MenuName
  /** A single key without Ctrl or F: obeys the key mode (letters, lead key, off) and never fires in a text field. */
  readonly single?: boolean
}

export const commandTable = [
  { id: 'app.help', scope: 'everywhere', keys: ['F1'], menu: 'help' },
  { id: 'app.palette', scope: 'everywhere', keys: ['Ctrl+K'], menu: 'view' },
  { id: 'app.open', scope: 'everywhere', keys: ['Ctrl+O'], menu: 'file' },
  { id: 'app.open-samples', scope: 'everywhere', keys: [], menu: 'file' },
  { id: 'app.export', scope: 'everywhere', keys: ['Ctrl+P'], menu: 'file' },
  { id: 'app.save', scope: 'everywhere', keys: ['Ctrl+S'], menu: 'file' },
  { id: 'app.settings', scope: 'everywhere', keys: [], menu: 'file' },
  { id: 'app.close', scope: 'everywhere', keys: ['Ctrl+W'], browserKeys: [], menu: 'file' },
  { id: 'edit.undo', scope: 'everywhere', keys: ['Ctrl+Z'], menu: 'edit' },
  { id: 'edit.redo', scope: 'everywhere', keys: ['Ctrl+Y'], menu: 'edit' },
  { id: 'go.queue', scope: 'everywhere', keys: ['Ctrl+1'], browserKeys: ['Alt+1'], menu: 'go' },
  { id: 'go.review', scope: 'everywhere', keys: ['Ctrl+2'], browserKeys: ['Alt+2'], menu: 'go' },
  { id: 'go.report', scope: 'everywhere', keys: ['Ctrl+4'], browserKeys: ['Alt+4'], menu: 'go' },
  { id: 'go.history', scope: 'everywhere', keys: [], menu: 'go' },
  { id: 'go.drafts', scope: 'everywhere', keys: [], menu: 'go' },
  { id: 'go.integrity', scope: 'everywhere', keys: [], menu: 'go' },
  { id: 'go.next-pane', scope: 'everywhere', keys: ['F6'], menu: 'go' },
  { id: 'go.previous-pane', scope: 'everywhere', keys: ['Shift+F6'], menu: 'go' },
  { id: 'go.back', scope: 'everywhere', keys: ['Escape'], menu: 'go' },
  { id: 'view.full-screen', scope: 'everywhere', keys: ['F11'], menu: 'view' },

  { id: 'queue.next', scope: 'queue', keys: ['J', 'ArrowDown'], menu: 'go', single: true },
  { id: 'queue.previous', scope: 'queue', keys: ['K', 'ArrowUp'], menu: 'go', single: true },
  { id: 'queue.open', scope: 'queue', keys: ['Enter'], menu: 'go', single: true },
  { id: 'queue.select', scope: 'queue', keys: ['Space'], menu: 'edit', single: true },
  { id: 'queue.select-all', scope: 'queue', keys: ['Ctrl+A'], menu: 'edit' },
  { id: 'queue.search', scope: 'queue', keys: ['Ctrl+F'], menu: 'edit' },
  { id: 'queue.group', scope: 'queue', keys: ['G'], menu: 'view', single: true },

  { id: 'claim.assign', scope: 'review', keys: ['A'], menu: 'review', single: true },
  { id: 'claim.later', scope: 'review', keys: ['L'], menu: 'review', single: true },
  { id: 'claim.next', scope: 'review', keys: ['J'], menu: 'go', single: true },
  { id: 'claim.previous', scope: 'review', keys: ['K'], menu: 'go', single: true },
  { id: 'claim.facts', scope: 'review', keys: ['I'], menu: 'view', single: true },

  { id: 'finding.1', scope: 'review', keys: ['1'], menu: 'review', single: true },
  { id: 'finding.2', scope: 'review', keys: ['2'], menu: 'review', single: true },
  { id: 'finding.3', scope: 'review', keys: ['3'], menu: 'review', single: true },
  { id: 'finding.4', scope: 'review', keys: ['4'], menu: 'review', single: true },
  { id: 'finding.5', scope: 'review', keys: ['5'], menu: 'review', single: true },
  { id: 'verdict.pass', scope: 'review', keys: ['Y'], menu: 'review', single: true },
  { id: 'verdict.fail', scope: 'review', keys: ['N'], menu: 'review', single: true },
  { id: 'verdict.unclear', scope: 'review', keys: ['U'], menu: 'review', single: true },
  { id: 'verdict.not-applicable', scope: 'review', keys: ['X'], menu: 'review', single: true },
  { id: 'decision.open', scope: 'review', keys: ['D'], menu: 'review', single: true },
  { id: 'comment.write', scope: 'review', keys: ['C'], menu: 'review', single: true },
  { id: 'comment.list', scope: 'review', keys: ['Shift+C'], menu: 'review', single: true },

  { id: 'pin.selection', scope: 'viewer', keys: ['P'], menu: 'review', single: true },
  { id: 'pin.box', scope: 'viewer', keys: ['B'], menu: 'review', single: true },
  { id: 'pin.labels', scope: 'viewer', keys: ['F'], menu: 'review', single: true },
  { id: 'viewer.find', scope: 'viewer', keys: ['Ctrl+F'], menu: 'edit' },
  { id: 'viewer.find-next', scope: 'viewer', keys: ['F3'], menu: 'edit' },
  { id: 'viewer.find-previous', scope: 'viewer', keys: ['Shift+F3'], menu: 'edit' },
  { id: 'viewer.page', scope: 'viewer', keys: ['Ctrl+G'], menu: 'go' },
  { id: 'viewer.zoom-in', scope: 'viewer', keys: ['Ctrl+=', 'Ctrl++'], menu: 'view' },
  { id: 'viewer.zoom-out', scope: 'viewer', keys: ['Ctrl+-'], menu: 'view' },
  { id: 'viewer.zoom-reset', scope: 'viewer', keys: ['Ctrl+0'], menu: 'view' },
  { id: 'viewer.zoom-evidence', scope: 'viewer', keys: ['Z'], menu: 'view', single: true },
  { id: 'viewer.marks', scope: 'viewer', keys: ['H'], menu: 'view', single: true },
  { id: 'viewer.thumbnails', scope: 'viewer', keys: ['T'], menu: 'view', single: true },
  { id: 'viewer.rotate', scope: 'viewer', keys: ['R'], menu: 'view', single: true },
  { id: 'viewer.rotate-back', scope: 'viewer', keys: ['Shift+R'], menu: 'view', single: true },
  { id: 'viewer.next-document', scope: 'viewer', keys: [], menu: 'go' },

  { id: 'editor.send', scope: 'editor', keys: ['Ctrl+Enter'], menu: 'edit' }
] as const satisfies readonly CommandRow[]

export type CommandId = (typeof commandTable)[number]['id']

export const commandsById: ReadonlyMap<string, CommandRow> = new Map(commandTable.map(row => [row.id, row]))
