/** What modules and services need of each other without meeting: main.ts hands these in. */

export type LogFacts = Readonly<Record<string, string | number>>
export type WriteLog = (level: 'info' | 'warning' | 'error', code: string, facts?: LogFacts) => void

/** A small JSON file of the profile. What comes out is unknown until its reader has checked it. */
export interface JsonStore {
  read(): unknown
  write(value: Readonly<Record<string, unknown>>): void
  /** Keeps a copy of the file as it is now beside it; earlier copies stay. */
  backup(): void
}

/** Pages of the print window: put in by print-pdf, served once by app-protocol. */
export interface PrintPages {
  put(html: string): { readonly address: string; drop(): void }
  get(id: string): string | undefined
}
