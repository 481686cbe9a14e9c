/**
 * What the app says: one line for screen readers, and messages for the eye with an optional Undo. Anybody may speak,
 * from outside React too; notices.tsx shows it. Nothing here takes the focus.
 */
export type AnnounceKind = 'polite' | 'toast' | 'warning'

export interface Notice {
  readonly id: number
  readonly text: string
  readonly kind: AnnounceKind
  readonly undo: (() => void) | null
}

export interface Said {
  /** The newest line; `id` changes even when the same text is said twice. */
  readonly line: Notice | null
  readonly notices: readonly Notice[]
}

export interface Announcer {
  announce(text: string, kind?: AnnounceKind, undo?: () => void): void
  dismiss(id: number): void
  said(): Said
  subscribe(listener: () => void): () => void
}

const SHOWN_AT_ONCE = 3

export function createAnnouncer(): Announcer {
  let said: Said = { line: null, notices: [] }
  let count = 0
  const listeners = new Set<() => void>()
  const change = (next: Said) => {
    said = next
    for (const listener of listeners) listener()
  }
  return {
    announce(text, kind = 'polite', undo) {
      count += 1
      const line: Notice = { id: count, text, kind, undo: undo ?? null }
      // The same sentence again replaces the old one instead of piling up.
      const others = said.notices.filter(notice => notice.text !== text)
      const notices = kind === 'polite' ? said.notices : [...others, line].slice(-SHOWN_AT_ONCE)
      change({ line, notices })
    },
    dismiss(id) {
      change({ ...said, notices: said.notices.filter(notice => notice.id !== id) })
    },
    said: () => said,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
