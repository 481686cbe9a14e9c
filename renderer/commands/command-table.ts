/**
 * Every command of the app, once: id, keys, where it works, its menu. Menu, palette, F1 sheet, key handling and the
 * controls' tooltips are drawn from here; features only attach what a command does (`useCommand`). Labels are message
 * keys under `commands.<id>`. Chord notation: `Ctrl+Shift+F`, `F9`, `Y`, `Space` (chord.ts). A key without Ctrl that
 * types a character obeys the key mode (letters, lead key, off) and never fires in a text field. A letter means one
 * thing in every scope: the last part of the ids that share it is the same word.
 */

export type CommandScope =
  | 'everywhere'
  | 'queue'
  | 'dashboard'
  | 'review'
  | 'compare'
  | 'reason'
  | 'viewer'
  | 'editor'
export type MenuName = 'file' | 'edit' | 'view' | 'go' | 'review' | 'help'

export interface CommandRow {
  readonly id: string
  readonly scopes: readonly CommandScope[]
  readonly keys: readonly string[]
  /** What to use where the browser keeps `keys` for itself. */
  readonly browserKeys?: readonly string[]
  readonly menu: MenuName
  /** Holding the key down goes on; without it, a held key fires once, so that nobody gives ten verdicts by accident. */
  readonly repeats?: boolean
}

const everywhere = ['everywhere'] as const
const queue = ['queue'] as const
const dashboard = ['dashboard'] as const
const review = ['review'] as const
const compare = ['compare'] as const
const queueAndReview = ['queue', 'review'] as const
const reviewAndCompare = ['review', 'compare'] as const
const reason = ['reason'] as const
const viewer = ['viewer'] as const

const commandTable = [
  { id: 'app.open', scopes: everywhere, keys: ['Ctrl+O'], menu: 'file' },
  { id: 'app.open-samples', scopes: everywhere, keys: [], menu: 'file' },
  { id: 'app.save', scopes: everywhere, keys: ['Ctrl+S'], menu: 'file' },
  { id: 'app.export', scopes: everywhere, keys: ['Ctrl+P'], menu: 'file' },
  { id: 'sync.now', scopes: everywhere, keys: ['F9'], menu: 'file' },
  { id: 'integrity.rescue', scopes: everywhere, keys: [], menu: 'file' },
  { id: 'integrity.journal', scopes: everywhere, keys: [], menu: 'file' },
  { id: 'app.settings', scopes: everywhere, keys: [], menu: 'file' },
  { id: 'app.close', scopes: everywhere, keys: ['Ctrl+W'], browserKeys: [], menu: 'file' },

  { id: 'edit.undo', scopes: everywhere, keys: ['Ctrl+Z'], menu: 'edit' },
  { id: 'edit.redo', scopes: everywhere, keys: ['Ctrl+Y'], menu: 'edit' },
  { id: 'queue.search', scopes: queue, keys: ['Ctrl+F'], menu: 'edit' },
  { id: 'queue.select', scopes: queue, keys: ['Space'], menu: 'edit' },
  { id: 'queue.select-all', scopes: queue, keys: ['Ctrl+A'], menu: 'edit' },
  { id: 'viewer.find', scopes: viewer, keys: ['Ctrl+F'], menu: 'edit' },
  { id: 'viewer.find-next', scopes: viewer, keys: ['F3'], menu: 'edit', repeats: true },
  { id: 'viewer.find-previous', scopes: viewer, keys: ['Shift+F3'], menu: 'edit', repeats: true },
  { id: 'editor.send', scopes: ['editor'], keys: ['Ctrl+Enter'], menu: 'edit' },

  { id: 'app.palette', scopes: everywhere, keys: ['Ctrl+K'], menu: 'view' },
  { id: 'view.full-screen', scopes: everywhere, keys: ['F11'], menu: 'view' },
  { id: 'queue.group', scopes: queue, keys: ['G'], menu: 'view' },
  { id: 'claim.facts', scopes: review, keys: ['I'], menu: 'view' },
  { id: 'compare.matrix', scopes: compare, keys: ['M'], menu: 'view' },
  { id: 'compare.scrolling', scopes: compare, keys: ['S'], menu: 'view' },
  { id: 'compare.align', scopes: compare, keys: ['Shift+S'], menu: 'view' },
  { id: 'compare.swap', scopes: compare, keys: ['W'], menu: 'view' },
  { id: 'compare.pop-out', scopes: compare, keys: [], menu: 'view' },
  { id: 'viewer.zoom-in', scopes: viewer, keys: ['Ctrl+=', 'Ctrl++'], menu: 'view', repeats: true },
  { id: 'viewer.zoom-out', scopes: viewer, keys: ['Ctrl+-'], menu: 'view', repeats: true },
  { id: 'viewer.zoom-reset', scopes: viewer, keys: ['Ctrl+0'], menu: 'view' },
  { id: 'viewer.zoom-evidence', scopes: viewer, keys: ['Z'], menu: 'view' },
  { id: 'viewer.marks', scopes: viewer, keys: ['H'], menu: 'view' },
  { id: 'viewer.thumbnails', scopes: viewer, keys: ['T'], menu: 'view' },
  { id: 'viewer.pins', scopes: viewer, keys: [], menu: 'view' },
  { id: 'viewer.rotate', scopes: viewer, keys: ['R'], menu: 'view' },
  { id: 'viewer.rotate-back', scopes: viewer, keys: ['Shift+R'], menu: 'view' },

  { id: 'go.queue', scopes: everywhere, keys: ['Ctrl+1'], browserKeys: ['Alt+1'], menu: 'go' },
  { id: 'go.review', scopes: everywhere, keys: ['Ctrl+2'], browserKeys: ['Alt+2'], menu: 'go' },
  { id: 'go.compare', scopes: everywhere, keys: ['Ctrl+3'], browserKeys: ['Alt+3'], menu: 'go' },
  { id: 'go.report', scopes: everywhere, keys: ['Ctrl+4'], browserKeys: ['Alt+4'], menu: 'go' },
  { id: 'go.dashboard', scopes: everywhere, keys: ['Ctrl+6'], browserKeys: ['Alt+6'], menu: 'go' },
  { id: 'go.sync', scopes: everywhere, keys: ['Ctrl+5'], browserKeys: ['Alt+5'], menu: 'go' },
  { id: 'go.history', scopes: everywhere, keys: [], menu: 'go' },
  { id: 'go.drafts', scopes: everywhere, keys: [], menu: 'go' },
  { id: 'go.integrity', scopes: everywhere, keys: [], menu: 'go' },
  { id: 'go.next-pane', scopes: everywhere, keys: ['F6'], menu: 'go' },
  { id: 'go.previous-pane', scopes: everywhere, keys: ['Shift+F6'], menu: 'go' },
  { id: 'go.back', scopes: everywhere, keys: ['Escape'], menu: 'go' },
  { id: 'queue.next', scopes: queue, keys: ['J', 'ArrowDown'], menu: 'go', repeats: true },
  { id: 'queue.previous', scopes: queue, keys: ['K', 'ArrowUp'], menu: 'go', repeats: true },
  { id: 'queue.open', scopes: queue, keys: ['Enter'], menu: 'go' },
  { id: 'due.next', scopes: dashboard, keys: ['J', 'ArrowDown'], menu: 'go', repeats: true },
  { id: 'due.open', scopes: dashboard, keys: ['Enter'], menu: 'go' },
  { id: 'due.previous', scopes: dashboard, keys: ['K', 'ArrowUp'], menu: 'go', repeats: true },
  { id: 'claim.next', scopes: review, keys: ['J'], menu: 'go' },
  { id: 'claim.previous', scopes: review, keys: ['K'], menu: 'go' },
  { id: 'partner.previous', scopes: compare, keys: ['ArrowLeft'], menu: 'go' },
  { id: 'partner.next', scopes: compare, keys: ['ArrowRight'], menu: 'go' },
  { id: 'evidence.open', scopes: compare, keys: ['Enter'], menu: 'go' },
  { id: 'evidence.next', scopes: compare, keys: ['E'], menu: 'go', repeats: true },
  { id: 'evidence.previous', scopes: compare, keys: ['Shift+E'], menu: 'go', repeats: true },
  { id: 'viewer.page', scopes: viewer, keys: ['Ctrl+G'], menu: 'go' },
  { id: 'viewer.next-document', scopes: viewer, keys: [], menu: 'go' },

  { id: 'claim.assign', scopes: queueAndReview, keys: ['A'], menu: 'review' },
  { id: 'claim.later', scopes: queueAndReview, keys: ['L'], menu: 'review' },
  { id: 'claim.compare', scopes: queueAndReview, keys: ['V'], menu: 'review' },
  { id: 'finding.1', scopes: reviewAndCompare, keys: ['1'], menu: 'review' },
  { id: 'finding.2', scopes: reviewAndCompare, keys: ['2'], menu: 'review' },
  { id: 'finding.3', scopes: reviewAndCompare, keys: ['3'], menu: 'review' },
  { id: 'finding.4', scopes: reviewAndCompare, keys: ['4'], menu: 'review' },
  { id: 'finding.5', scopes: reviewAndCompare, keys: ['5'], menu: 'review' },
  { id: 'verdict.pass', scopes: reviewAndCompare, keys: ['Y'], menu: 'review' },
  { id: 'verdict.fail', scopes: reviewAndCompare, keys: ['N'], menu: 'review' },
  { id: 'verdict.unclear', scopes: reviewAndCompare, keys: ['U'], menu: 'review' },
  { id: 'verdict.not-applicable', scopes: reviewAndCompare, keys: ['X'], menu: 'review' },
  { id: 'reason.1', scopes: reason, keys: ['1'], menu: 'review' },
  { id: 'reason.2', scopes: reason, keys: ['2'], menu: 'review' },
  { id: 'reason.3', scopes: reason, keys: ['3'], menu: 'review' },
  { id: 'reason.4', scopes: reason, keys: ['4'], menu: 'review' },
  { id: 'reason.5', scopes: reason, keys: ['5'], menu: 'review' },
  { id: 'reason.6', scopes: reason, keys: ['6'], menu: 'review' },
  { id: 'reason.7', scopes: reason, keys: ['7'], menu: 'review' },
  { id: 'reason.8', scopes: reason, keys: ['8'], menu: 'review' },
  { id: 'reason.9', scopes: reason, keys: ['9'], menu: 'review' },
  { id: 'pin.selection', scopes: viewer, keys: ['P'], menu: 'review' },
  { id: 'pin.add', scopes: viewer, keys: ['Shift+P'], menu: 'review' },
  { id: 'pin.box', scopes: viewer, keys: ['B'], menu: 'review' },
  { id: 'pin.labels', scopes: viewer, keys: ['F'], menu: 'review' },
  { id: 'comment.write', scopes: review, keys: ['C'], menu: 'review' },
  { id: 'comment.list', scopes: review, keys: ['Shift+C'], menu: 'review' },
  { id: 'decision.open', scopes: reviewAndCompare, keys: ['D'], menu: 'review' },

  { id: 'app.help', scopes: everywhere, keys: ['F1'], menu: 'help' },
  { id: 'integrity.check', scopes: everywhere, keys: [], menu: 'help' },
] as const satisfies readonly CommandRow[]

export type CommandId = (typeof commandTable)[number]['id']

export type TableRow = CommandRow & { readonly id: CommandId }

export const commandRows: readonly TableRow[] = commandTable

export const commandsById: ReadonlyMap<CommandId, TableRow> = new Map(commandRows.map(row => [row.id, row]))
