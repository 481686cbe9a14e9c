/**
 * Where the keyboard is: which scopes are alive at the focused element, and what that element does with keys itself.
 * A pane names its scope with `data-scope` (several, deepest first, separated by spaces); the page's <main> carries the
 * scopes that hold when nothing is focused. Reads the DOM, decides nothing.
 */
import type { CommandScope } from './command-table.ts'

export interface FocusPlace {
  readonly scopes: readonly CommandScope[]
  /** Typing happens here: no characters, no editing keys. */
  readonly isText: boolean
  /** Enter, Space and arrows belong to the control itself. */
  readonly isControl: boolean
}

const knownScopes = new Set<string>(['queue', 'dashboard', 'review', 'compare', 'reason', 'viewer', 'editor'])

const textFields =
  'textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"], input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"], [type="file"])'
const controls =
  'button, a[href], summary, input, [role="button"], [role="link"], [role="tab"], [role="checkbox"], [role="radio"], [role="switch"], [role="slider"], [role="menuitem"], [role="menuitemradio"], [role="menuitemcheckbox"], [role="separator"][tabindex]'
/** While one of these is open, the page behind it does not hear keys. */
const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"]'
/** A dialog over the whole page; it is asked for also when it lost the focus. */
const modals = '[role="dialog"][aria-modal="true"], [role="alertdialog"][aria-modal="true"]'
/** Lists that jump to what is typed, unless they declare a scope of their own. */
const typeAhead = '[role="listbox"]:not([data-scope]), [role="tree"]:not([data-scope])'

export function focusPlace(target: Element | null, page: Document): FocusPlace {
  const overlay = target?.closest(overlays) ?? null
  const own = scopesAround(target, overlay)
  const main = page.querySelector('main')
  const outside = main !== null && !main.contains(target)
  const here = [...own, ...(outside ? scopesOf(main) : []), 'everywhere' as const]
  // One that is only fading away has given the focus back already.
  const isBehind = (target === null || target === page.body) && page.querySelector(modals) !== null
  const unlessBehind = isBehind ? [] : here
  const scopes = overlay ? own : unlessBehind
  return {
    scopes: [...new Set(scopes)],
    isText: Boolean(target?.closest(textFields) || target?.closest(typeAhead)),
    isControl: Boolean(target?.closest(controls)),
  }
}

/** From the element outwards to the overlay, or to the page. */
function scopesAround(target: Element | null, overlay: Element | null): readonly CommandScope[] {
  const found: CommandScope[] = []
  for (let element = target; element; element = element.parentElement) {
    found.push(...scopesOf(element))
    if (element === overlay) break
  }
  return found
}

function scopesOf(element: Element): readonly CommandScope[] {
  const declared = element.getAttribute('data-scope')?.split(/\s+/) ?? []
  return declared.filter((scope): scope is CommandScope => knownScopes.has(scope))
}
