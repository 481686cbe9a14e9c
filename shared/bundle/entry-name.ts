/**
 * What an entry of the archive may be called: `manifest.json` or `documents/<sha256>`. Everything else is refused by
 * name, and a name that leads out of the archive is told apart from one that is merely unknown.
 */
import { ok, type Result, refuse } from '../base/result.ts'

export type EntryName =
  | { readonly kind: 'manifest' }
  | { readonly kind: 'document'; readonly sha256: string }
  /** The folder itself, which many ZIP writers list as an empty entry. */
  | { readonly kind: 'folder' }

const documentName = /^documents\/([0-9a-f]{64})$/
/** A name in a sentence stays readable, whatever the archive calls its entries. */
const SHOWN_LENGTH = 120

export function readEntryName(name: string): Result<EntryName> {
  if (name === 'manifest.json') return ok({ kind: 'manifest' })
  if (name === 'documents/') return ok({ kind: 'folder' })
  const sha256 = documentName.exec(name)?.[1]
  if (sha256) return ok({ kind: 'document', sha256 })
  return refuse(isEscaping(name) ? 'entry-name-unsafe' : 'entry-unexpected', { entry: shownName(name) })
}

/** Absolute, with a drive letter, a backslash, a NUL or a `..` step. */
function isEscaping(name: string): boolean {
  return /^\/|^[A-Za-z]:|[\\\0]/.test(name) || name.split('/').includes('..')
}

/** Control and direction characters could make a name look like another one. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD')
  return plain.length > SHOWN_LENGTH ? `${plain.slice(0, SHOWN_LENGTH)}…` : plain
}
